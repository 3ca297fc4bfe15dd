package io.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Quality of the main text, in the metric of the folder's format: 4-word shingles against full texts
/// (`ground-truth.json`), or segments that must and must not be there (`gold.jsonl` rows with `text_html`).
final class ExtractionEvaluation implements Evaluation {

    private final ExtractionPages pages = new ExtractionPages();

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<Path> full = ExtractionPages.files(folder, ".json", ".json.gz");
        return full.isEmpty() ? segments(folder) : shingles(folder, full);
    }

    private Map<String, Object> shingles(Path folder, List<Path> files) throws IOException {
        ExtractionMetrics metrics = new ExtractionMetrics(4);
        for (Path file : files) {
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
