package io.dateline.bench.sentiment;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.embedding.RecentEncodings;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.sentiment.Aggregation;
import io.dateline.analysis.sentiment.SentimentHead;
import io.dateline.analysis.sentiment.SentimentStage;
import io.dateline.bench.harness.Evaluation;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Sentiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Task `article-sentiment`: the sentiment of whole articles and towards those they name, from `articles.txt` of a
/// folder (bench carries one that was written for Dateline). Beside the shipped way of adding sentences up it judges
/// one that was chosen on the other half of the articles, so that the choice is not taken on trust.
public final class ArticleSentimentEvaluation implements Evaluation {

    private static final double[] LOUDEST = {1.02, 1.1, 1.25, 1.5, 2, 4};
    private static final double[] NEUTRAL_FACTORS = {0.5, 0.65, 0.8, 1, 1.25};
    private static final double[] TITLE_WEIGHTS = {1, 2, 3};
    private static final double[] NAMED_WEIGHTS = {0, 0.5, 1, 2};
    private static final double[] LEANINGS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3};

    private final SentimentHead head = SentimentHead.load();

    /// Counts by gold label and found label.
    private record Confusion(int[][] whole, int[][] targets) {

        static Confusion empty() {
            return new Confusion(new int[3][3], new int[3][3]);
        }

        void add(Confusion other) {
            for (int gold = 0; gold < 3; gold++) {
                for (int found = 0; found < 3; found++) {
                    whole[gold][found] += other.whole[gold][found];
                    targets[gold][found] += other.targets[gold][found];
                }
            }
        }

        double wholeF1() {
            return SentimentEvaluation.macroF1(whole);
        }

        double targetsF1() {
            return SentimentEvaluation.macroF1(targets);
        }
    }

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<LabelledArticle> articles = LabelledArticle.read(folder.resolve("articles.txt"));
        try (OnnxSentenceEncoder onnx = new OnnxSentenceEncoder(2)) {
            SentenceEncoder encoder = new RecentEncodings(onnx, articles.size());
            Confusion shipped = judge(articles, Aggregation.CHOSEN, encoder);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("n", articles.size());
            figures.put(
                    "targets",
                    articles.stream().mapToInt(each -> each.towards().size()).sum());
            figures.put("targets_macro_f1", rounded(shipped.targetsF1()));
            figures.put("macro_f1", rounded(shipped.wholeF1()));
            figures.put("targets_confusion", shipped.targets());
            figures.put("confusion", shipped.whole());
            crossValidate(articles, encoder, figures);
            return figures;
        }
    }

    private void crossValidate(List<LabelledArticle> articles, SentenceEncoder encoder, Map<String, Object> figures) {
        Confusion heldOut = Confusion.empty();
        List<Aggregation> chosen = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<LabelledArticle> seen = new ArrayList<>();
            List<LabelledArticle> unseen = new ArrayList<>();
            for (int at = 0; at < articles.size(); at++) {
                (at % 2 == half ? seen : unseen).add(articles.get(at));
            }
            Aggregation choice = choose(seen, encoder);
            chosen.add(choice);
            heldOut.add(judge(unseen, choice, encoder));
        }
        figures.put(
                "chosen_on_halves", chosen.stream().map(Aggregation::toString).toList());
        figures.put("held_out_targets_macro_f1", rounded(heldOut.targetsF1()));
        figures.put("held_out_macro_f1", rounded(heldOut.wholeF1()));
        figures.put("chosen_on_all", choose(articles, encoder).toString());
    }

    /// What does best towards targets, then what does best for the whole.
    private Aggregation choose(List<LabelledArticle> articles, SentenceEncoder encoder) {
        List<Aggregation> forTargets = new ArrayList<>();
        Aggregation usual = Aggregation.CHOSEN;
        for (double loudest : LOUDEST) {
            for (double factor : NEUTRAL_FACTORS) {
                forTargets.add(
                        new Aggregation(loudest, factor, usual.titleWeight(), usual.namedWeight(), usual.leaning()));
            }
        }
        Aggregation first = best(forTargets, articles, encoder, Confusion::targetsF1);
        List<Aggregation> forWhole = new ArrayList<>();
        for (double title : TITLE_WEIGHTS) {
            for (double named : NAMED_WEIGHTS) {
                for (double leaning : LEANINGS) {
                    forWhole.add(new Aggregation(first.loudest(), first.neutralFactor(), title, named, leaning));
                }
            }
        }
        return best(forWhole, articles, encoder, Confusion::wholeF1);
    }

    /// Of those within .01 of the best the one in the middle, which chance moves least.
    private Aggregation best(
            List<Aggregation> tried,
            List<LabelledArticle> articles,
            SentenceEncoder encoder,
            ToDoubleFunction<Confusion> figure) {
        List<Double> figures = new ArrayList<>();
        for (Aggregation aggregation : tried) {
            figures.add(figure.applyAsDouble(judge(articles, aggregation, encoder)));
        }
        double most = figures.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Aggregation> good = new ArrayList<>();
        for (int at = 0; at < tried.size(); at++) {
            if (figures.get(at) >= most - 0.01) {
                good.add(tried.get(at));
            }
        }
        return good.get(good.size() / 2);
    }

    private Confusion judge(List<LabelledArticle> articles, Aggregation aggregation, SentenceEncoder encoder) {
        SentimentStage stage = new SentimentStage(encoder, head, aggregation);
        Confusion confusion = Confusion.empty();
        for (LabelledArticle article : articles) {
            if (!(stage.apply(article.document()) instanceof Outcome.Analysed(Document document))) {
                throw new IllegalStateException("the stage turned an article down");
            }
            confusion.whole()[article.label()][index(document.sentiment())]++;
            for (Entity entity : document.entities()) {
                int gold = Objects.requireNonNull(article.towards().get(entity.id()));
                confusion.targets()[gold][index(entity.sentiment())]++;
            }
        }
        return confusion;
    }

    private static int index(@Nullable Sentiment sentiment) {
        Sentiment.Label label = sentiment == null ? Sentiment.Label.UNKNOWN : sentiment.label();
        return label == Sentiment.Label.NEGATIVE ? 0 : label == Sentiment.Label.POSITIVE ? 2 : 1;
    }

    private static double rounded(double figure) {
        return Math.round(1e4 * figure) / 1e4;
    }
}
