package io.dateline.bench.quote;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.entity.EntityStage;
import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.quote.QuoteStage;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.harness.JsonLines;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Task `quotes`: strings in quotation marks, and their speakers, in articles with marked attributions. What is judged
/// are the stretches of three and more words between marks that belong to a quote; one is right when its words agree
/// with an unused stretch of the gold at the same place (token F1 of .8 and more). The speaker is right when the words
/// that the stage points to share one with the gold's.
///
/// The gold holds strings in `"` and `“ ”` alone. The stage also finds those in single marks, guillemets and doubled
/// apostrophes; they cannot be right or wrong here, so they are counted (`in_other_marks`) and not judged.
///
/// A folder of passages in other languages is judged by [WrittenQuotesEvaluation]; `-Ddateline.eval.tell=true` then
/// prints each mistake.
public final class QuotesEvaluation implements Evaluation {

    private static final double ALIKE = 0.8;
    private static final int MIN_LENGTH = 3;

    /// A stretch between marks and who speaks it.
    ///
    /// @param speaker words of the text that name the speaker; null if there are none
    private record Unit(
            int start, int end, String text, @Nullable String speaker) {}

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        if (WrittenQuotesEvaluation.isIn(folder)) {
            return new WrittenQuotesEvaluation(Boolean.getBoolean("dateline.eval.tell")).run(folder);
        }
        Stage line = new EntityStage(NameTagger.load()).then(new QuoteStage());
        QuoteScore score = new QuoteScore();
        int others = 0;
        List<JsonNode> rows = JsonLines.read(folder.resolve("articles.jsonl.gz"));
        for (JsonNode row : rows) {
            String text = row.get("text").asText();
            List<Unit> found = found(line, row.path("title").asText(""), text);
            List<Unit> judged =
                    found.stream().filter(unit -> isInJudgedMarks(text, unit)).toList();
            others += found.size() - judged.size();
            judge(gold(row, text), judged, score);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", rows.size());
        figures.putAll(score.figures());
        figures.put("in_other_marks", others);
        return figures;
    }

    private static boolean isInJudgedMarks(String text, Unit unit) {
        return unit.start() > 0 && "\"“”".indexOf(text.charAt(unit.start() - 1)) >= 0;
    }

    private static void judge(List<Unit> gold, List<Unit> found, QuoteScore score) {
        boolean[] used = new boolean[gold.size()];
        for (Unit unit : found) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < gold.size(); i++) {
                Unit other = gold.get(i);
                if (!used[i] && other.start() < unit.end() && unit.start() < other.end()) {
                    double alike = QuoteScore.tokenF1(unit.text(), other.text());
                    if (alike >= ALIKE && alike > most) {
                        best = i;
                        most = alike;
                    }
                }
            }
            if (best < 0) {
                score.wrong();
            } else {
                used[best] = true;
                score.right(unit.speaker(), gold.get(best).speaker());
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                score.missed(gold.get(i).speaker());
            }
        }
    }

    private static List<Unit> gold(JsonNode row, String text) {
        List<Unit> units = new ArrayList<>();
        for (JsonNode quote : row.get("direct_quotes")) {
            List<String> source = new ArrayList<>();
            quote.get("source").forEach(span -> source.add(span.get("text").asText()));
            // The data counts code points.
            int start = text.offsetByCodePoints(0, quote.get("from").asInt());
            int end = text.offsetByCodePoints(0, quote.get("to").asInt());
            units.add(new Unit(
                    start, end, quote.get("text").asText(), source.isEmpty() ? null : String.join(" ", source)));
        }
        return units;
    }

    private static List<Unit> found(Stage line, String title, String text) {
        Article article = article(title, text);
        Outcome outcome = line.apply(Document.of(article).withLanguage(new Language("en", 1)));
        if (!(outcome instanceof Outcome.Analysed(Document document))) {
            throw new IllegalStateException("the stage turned an article down");
        }
        List<Unit> units = new ArrayList<>();
        for (Quote quote : document.quotes()) {
            Span source = quote.source();
            String speaker = source == null ? null : text.substring(source.start(), source.end());
            List<Span> parts = quote.parts();
            for (Span part : parts == null ? List.<Span>of() : parts) {
                String words = text.substring(part.start(), part.end());
                if (QuoteScore.tokens(words).size() >= MIN_LENGTH) {
                    units.add(new Unit(part.start(), part.end(), words, speaker));
                }
            }
        }
        return units;
    }

    private static Article article(String title, String text) {
        UUID id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        String headline = title.isBlank() ? "-" : title;
        Instant then = Instant.EPOCH;
        return new ArticleBuilder(headline, text).id(id).build();
    }
}
