package io.dateline.bench.pipeline;

import io.dateline.bench.harness.Benchmark;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many articles a second go the whole way on one machine: feeds polled, pages fetched and extracted, analysed,
/// grouped into stories, stored, indexed and matched, with broker and database beside. The sites are many and on
/// loopback, so that no site's pace and no network is measured; their articles have 400 words.
public final class PipelineBenchmark implements Benchmark {

    private static final int SITES = 150;
    private static final int PAGES = 10;

    @Override
    public Map<String, Object> run() throws IOException {
        try (LineRun line = new LineRun(SITES, PAGES)) {
            Map<String, Double> before = ProcessorTime.of(line.stack(), LineRun.PARTS);
            line.run();
            Map<String, Double> spent = ProcessorTime.since(before, ProcessorTime.of(line.stack(), LineRun.PARTS));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("articles", line.articles());
            figures.put("articles_per_second", Math.round(10 * line.articles() / line.seconds()) / 10.0);
            figures.put("processor_share", shares(spent));
            figures.put("processor_ms_per_article", perArticle(spent, line.articles()));
            figures.put("waiting", line.waiting());
            return figures;
        }
    }

    private static Map<String, Double> shares(Map<String, Double> spent) {
        double all = spent.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        spent.forEach((part, seconds) -> shares.put(part, Math.round(1_000 * seconds / all) / 1_000.0));
        return shares;
    }

    private static Map<String, Double> perArticle(Map<String, Double> spent, int articles) {
        Map<String, Double> perArticle = new LinkedHashMap<>();
        spent.forEach((part, seconds) -> perArticle.put(part, Math.round(10_000 * seconds / articles) / 10.0));
        return perArticle;
    }
}
