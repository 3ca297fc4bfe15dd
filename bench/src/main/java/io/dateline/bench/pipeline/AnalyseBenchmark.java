package io.dateline.bench.pipeline;

import io.dateline.analysis.article.StageLine;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.embedding.RecentEncodings;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.watch.WatchedNames;
import io.dateline.bench.entity.WrittenSentences;
import io.dateline.bench.harness.Benchmark;
import io.dateline.contract.article.Article;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many articles a second one core takes through all stages of analysis, and what share of the time each stage
/// has. The articles are made of sentences that were written for Dateline, 400 words each; or, where the environment
/// names a folder in `DATELINE_ARTICLES`, its files `*.txt`, whose first line is the title.
///
/// What counts is the processor time of the one working thread, which other programs hardly add to; the encoder is
/// counted apart from the stage that uses it first. Shared caches make that time longer on a busy machine all the
/// same, so the run also measures how long the encoder takes for twenty sentences: 25 ms on a quiet machine of two
/// cores, before it had the sentiment branch.
public final class AnalyseBenchmark implements Benchmark {

    private static final int WORDS = 400;
    private static final int ARTICLES = 120;
    private static final int WARM_UP = 60;

    /// Twenty times these 26 tokens are the measure of how busy the machine is.
    private static final String SENTENCE = "The company said on Tuesday that it would close two of its oldest factories"
            + " in the north of the country before the end.";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long encoding;

    @Override
    public Map<String, Object> run() throws IOException {
        List<Article> articles = articles();
        Map<String, Long> spent = new LinkedHashMap<>();
        int analysed = 0;
        long began = 0;
        long twenty;
        try (OnnxSentenceEncoder onnx = new OnnxSentenceEncoder(1)) {
            Map<String, Stage> stages =
                    StageLine.stages(new RecentEncodings(new Timed(onnx), 4), () -> WatchedNames.NONE);
            for (int at = 0; at < WARM_UP; at++) {
                apply(stages, articles.get(at % articles.size()), spent);
            }
            spent.clear();
            encoding = 0;
            began = System.nanoTime();
            for (Article article : articles) {
                analysed += apply(stages, article, spent) ? 1 : 0;
            }
            began = System.nanoTime() - began;
            twenty = twenty(onnx);
        }
        Map<String, Object> figures = figures(articles, analysed, spent, began);
        figures.put("encoder_milliseconds_for_20_sentences", Math.round(twenty / 1e5) / 10.0);
        return figures;
    }

    /// Mean time that the encoder takes for twenty sentences, in nanoseconds on a core.
    private long twenty(SentenceEncoder encoder) {
        List<String> sentences = Collections.nCopies(20, SENTENCE);
        int times = 20;
        long began = threads.getCurrentThreadCpuTime();
        for (int time = 0; time < times; time++) {
            encoder.read(sentences);
        }
        return (threads.getCurrentThreadCpuTime() - began) / times;
    }

    private Map<String, Object> figures(List<Article> articles, int analysed, Map<String, Long> spent, long wall) {
        long all = spent.values().stream().mapToLong(Long::longValue).sum() + encoding;
        Map<String, Object> shares = new LinkedHashMap<>();
        shares.put("encoder", share(encoding, all));
        spent.forEach((stage, time) -> shares.put(stage, share(time, all)));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", articles.size());
        figures.put("analysed", analysed);
        figures.put(
                "words_per_article",
                articles.stream()
                                .mapToInt(article -> article.text().split("\\s+").length)
                                .sum()
                        / articles.size());
        figures.put("articles_per_second_per_core", Math.round(1e10 * articles.size() / all) / 10.0);
        figures.put("articles_per_second_by_the_clock", Math.round(1e10 * articles.size() / wall) / 10.0);
        figures.put("share", shares);
        return figures;
    }

    private static double share(long part, long all) {
        return Math.round(1000.0 * part / all) / 1000.0;
    }

    /// @return whether the article came out at the end
    private boolean apply(Map<String, Stage> stages, Article article, Map<String, Long> spent) {
        Document document = Document.of(article);
        for (Map.Entry<String, Stage> stage : stages.entrySet()) {
            long began = threads.getCurrentThreadCpuTime();
            long encodingBefore = encoding;
            Outcome outcome = stage.getValue().apply(document);
            long took = threads.getCurrentThreadCpuTime() - began - (encoding - encodingBefore);
            spent.merge(stage.getKey(), took, Long::sum);
            if (!(outcome instanceof Outcome.Analysed(Document known))) {
                return false;
            }
            document = known;
        }
        return true;
    }

    /// Counts what the encoder takes.
    private final class Timed implements SentenceEncoder {

        private final SentenceEncoder encoder;

        Timed(SentenceEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public String model() {
            return encoder.model();
        }

        @Override
        public int dimensions() {
            return encoder.dimensions();
        }

        @Override
        public List<Encoding> read(List<String> texts) {
            long began = threads.getCurrentThreadCpuTime();
            List<Encoding> encodings = encoder.read(texts);
            encoding += threads.getCurrentThreadCpuTime() - began;
            return encodings;
        }
    }

    private static List<Article> articles() throws IOException {
        @Nullable String folder = System.getenv("DATELINE_ARTICLES");
        return folder == null ? written() : read(Path.of(folder));
    }

    private static List<Article> read(Path folder) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String[] parts = Files.readString(file).split("\\R", 2);
                articles.add(article(articles.size(), parts[0], parts.length == 2 ? parts[1] : ""));
            }
        }
        if (articles.isEmpty()) {
            throw new IOException("no file *.txt in " + folder);
        }
        return articles;
    }

    /// Articles of sentences that were written for Dateline.
    static List<Article> written() throws IOException {
        List<String> sentences = sentences();
        List<Article> articles = new ArrayList<>();
        int at = 0;
        while (articles.size() < ARTICLES) {
            String title = sentences.get(at++ % sentences.size());
            StringBuilder text = new StringBuilder();
            for (int words = 0; words < WORDS; ) {
                String sentence = sentences.get(at++ % sentences.size());
                words += sentence.split(" ").length;
                // A paragraph of three sentences.
                text.append(sentence).append(at % 3 == 0 ? "\n" : " ");
            }
            articles.add(article(articles.size(), title, text.toString()));
        }
        return articles;
    }

    /// Sentences that were written for Dateline, in no order that says something.
    static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>(new WrittenSentences(7)
                .make(12).stream()
                        .map(sentence -> prose(sentence.tokens()))
                        .filter(sentence -> sentence.split(" ").length > 7)
                        .toList());
        Collections.shuffle(sentences, new Random(7));
        return sentences;
    }

    private static String prose(List<String> tokens) {
        return String.join(" ", tokens).replaceAll(" ([.,;:!?%)]|'s|n't)", "$1").replace("( ", "(");
    }

    private static Article article(int number, String title, String text) {
        return new ArticleBuilder(title, text)
                .id(new UUID(1, number))
                .declaredLanguage("en")
                .build();
    }
}
