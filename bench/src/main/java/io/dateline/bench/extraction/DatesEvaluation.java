package io.dateline.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.Evaluation;
import io.dateline.contract.article.Precision;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Quality of the day of publication, from the page's bytes alone; a second run with the page's address is reported
/// apart.
public final class DatesEvaluation implements Evaluation {

    private final ExtractionPages pages = new ExtractionPages();

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<JsonNode> rows = ExtractionPages.rows(folder).stream()
                .filter(row -> row.hasNonNull("date_html"))
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>(judge(folder, rows, false));
        figures.put("with_url", judge(folder, rows, true));
        figures.put("pages_per_second", pages.perSecond());
        return figures;
    }

    private Map<String, Object> judge(Path folder, List<JsonNode> rows, boolean withUrl) throws IOException {
        int right = 0;
        int wrong = 0;
        int missing = 0;
        int rightlyNone = 0;
        for (JsonNode row : rows) {
            byte[] html = ExtractionPages.unzipped(
                    folder.resolve("html").resolve(row.get("date_html").asText()));
            String found = day(pages.extract(html, withUrl ? row.path("url").asText(null) : null));
            String gold = row.path("date").asText(null);
            if (found == null) {
                missing += gold == null ? 0 : 1;
                rightlyNone += gold == null ? 1 : 0;
            } else if (found.equals(gold)) {
                right++;
            } else {
                wrong++;
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", rows.size());
        figures.put("pages", rows.size());
        figures.put("precision", ExtractionMetrics.rounded(right == 0 ? 0 : (double) right / (right + wrong)));
        figures.put("recall", ExtractionMetrics.rounded(right == 0 ? 0 : (double) right / (right + missing)));
        figures.put("accuracy", ExtractionMetrics.rounded((right + rightlyNone) / (double) Math.max(1, rows.size())));
        figures.put("f1", ExtractionMetrics.rounded(2.0 * right / Math.max(1, 2 * right + wrong + missing)));
        return figures;
    }

    /// A date known only to the month or the year is no day.
    static @Nullable String day(Extraction extraction) {
        Published published = extraction instanceof Extracted article ? article.published() : null;
        boolean coarse = published != null
                && (published.precision() == Precision.MONTH || published.precision() == Precision.YEAR);
        return published == null || coarse ? null : published.day().toString();
    }
}
