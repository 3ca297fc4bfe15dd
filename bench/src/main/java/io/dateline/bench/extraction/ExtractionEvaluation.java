package io.dateline.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.Evaluation;
import io.dateline.ingest.extract.Extraction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Quality of the main text, in the metric of the folder's format: 4-word shingles against full texts
/// (`ground-truth.json`), segments that must and must not be there (`gold.jsonl` rows with `text_html`), or words
/// against full texts by type of page (`gold.json` with `page_type`): there `refused` is the share that is called no
/// article.
public final class ExtractionEvaluation implements Evaluation {

    private final ExtractionPages pages = new ExtractionPages();

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<Path> full = ExtractionPages.files(folder, ".json", ".json.gz");
        return full.isEmpty() ? segments(folder) : shingles(folder, full);
    }

    private Map<String, Object> shingles(Path folder, List<Path> files) throws IOException {
        ExtractionMetrics metrics = new ExtractionMetrics(4);
        for (Path file : files) {
            boolean typed = ExtractionPages.tree(file).properties().stream()
                    .anyMatch(row -> row.getValue().has("page_type"));
            if (typed) {
                return byPageType(folder, file);
            }
            for (Map.Entry<String, JsonNode> row : ExtractionPages.tree(file).properties()) {
                JsonNode gold = row.getValue();
                if (!gold.hasNonNull("articleBody")) {
                    continue;
                }
                byte[] html = ExtractionPages.unzipped(folder.resolve("html").resolve(row.getKey() + ".html.gz"));
                String text = ExtractionPages.text(
                        pages.extract(html, gold.path("url").asText(null)));
                metrics.add(gold.get("articleBody").asText(), text);
            }
        }
        return figures(metrics.pages(), metrics.precision(), metrics.recall(), metrics.f1());
    }

    /// Mean of the pages' F1 on multisets of lower-case words, and the share of pages that are refused.
    private Map<String, Object> byPageType(Path folder, Path file) throws IOException {
        Map<String, List<Double>> scores = new TreeMap<>();
        Map<String, Integer> refused = new TreeMap<>();
        for (Map.Entry<String, JsonNode> row : ExtractionPages.tree(file).properties()) {
            JsonNode gold = row.getValue();
            byte[] html = ExtractionPages.unzipped(folder.resolve("html").resolve(row.getKey() + ".html.gz"));
            Extraction extraction = pages.extract(html, gold.path("url").asText(null));
            String type = gold.path("page_type").asText();
            double f1 = new ExtractionMetrics(1)
                    .add(
                            gold.path("main_content").asText("").toLowerCase(Locale.ROOT),
                            ExtractionPages.text(extraction).toLowerCase(Locale.ROOT));
            scores.computeIfAbsent(type, unused -> new ArrayList<>()).add(f1);
            refused.merge(type, extraction instanceof Extraction.NotAnArticle ? 1 : 0, Integer::sum);
        }
        Map<String, Object> byType = new LinkedHashMap<>();
        scores.forEach((type, f1) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("n", f1.size());
            figures.put("word_f1", ExtractionMetrics.rounded(mean(f1)));
            figures.put("refused", ExtractionMetrics.rounded((double) refused.getOrDefault(type, 0) / f1.size()));
            byType.put(type, figures);
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", scores.values().stream().mapToInt(List::size).sum());
        figures.put("word_f1", ExtractionMetrics.rounded(mean(scores.getOrDefault("article", List.of()))));
        figures.put("by_page_type", byType);
        figures.put("pages_per_second", pages.perSecond());
        return figures;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }

    private Map<String, Object> segments(Path folder) throws IOException {
        int right = 0;
        int missing = 0;
        int wrong = 0;
        int judged = 0;
        for (JsonNode row : ExtractionPages.rows(folder)) {
            if (!row.hasNonNull("text_html")) {
                continue;
            }
            byte[] html = ExtractionPages.unzipped(
                    folder.resolve("html").resolve(row.get("text_html").asText()));
            String text = squeezed(ExtractionPages.text(pages.extract(html, null)));
            judged++;
            for (JsonNode segment : row.path("with")) {
                if (text.contains(squeezed(segment.asText()))) {
                    right++;
                } else {
                    missing++;
                }
            }
            for (JsonNode segment : row.path("without")) {
                wrong += text.contains(squeezed(segment.asText())) ? 1 : 0;
            }
        }
        double precision = right == 0 ? 0 : (double) right / (right + wrong);
        double recall = right == 0 ? 0 : (double) right / (right + missing);
        return figures(judged, precision, recall, ExtractionMetrics.harmonic(precision, recall));
    }

    private Map<String, Object> figures(int judged, double precision, double recall, double f1) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", judged);
        figures.put("pages", judged);
        figures.put("precision", ExtractionMetrics.rounded(precision));
        figures.put("recall", ExtractionMetrics.rounded(recall));
        figures.put("f1", ExtractionMetrics.rounded(f1));
        figures.put("pages_per_second", pages.perSecond());
        return figures;
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
