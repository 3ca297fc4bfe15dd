package io.dateline.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.Evaluation;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Quality of title, authors, day of publication and body against the reviewed output of each publisher's own
/// parser.
///
/// Title: share that is equal, white space aside. Authors: mean over the pages of the F1 of the sets of names. Day:
/// share of the pages with a gold date that give its calendar day. Body: harmonic mean of macro precision and macro
/// recall on multisets of words.
public final class MetadataEvaluation implements Evaluation {

    private final ExtractionPages pages = new ExtractionPages();
    private final ExtractionMetrics body = new ExtractionMetrics(1);
    private int titles;
    private int titlesRight;
    private double authors;
    private int days;
    private int daysRight;

    /// @param publisher country and name
    /// @param html path below `html/`
    /// @param url where the page was read; null if unknown
    record Case(String publisher, String html, @Nullable String url, JsonNode gold) {}

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<Case> cases = cases(ExtractionPages.rows(folder));
        for (Case page : cases) {
            byte[] html = ExtractionPages.unzipped(folder.resolve("html").resolve(page.html()));
            judge(page.gold(), pages.extract(html, page.url()));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", cases.size());
        figures.put("pages", cases.size());
        figures.put("title", ExtractionMetrics.rounded((double) titlesRight / Math.max(1, titles)));
        figures.put("authors", ExtractionMetrics.rounded(authors / Math.max(1, cases.size())));
        figures.put("day", ExtractionMetrics.rounded((double) daysRight / Math.max(1, days)));
        figures.put("body", ExtractionMetrics.rounded(body.f1()));
        figures.put("body_precision", ExtractionMetrics.rounded(body.precision()));
        figures.put("body_recall", ExtractionMetrics.rounded(body.recall()));
        figures.put("pages_per_second", pages.perSecond());
        return figures;
    }

    private void judge(JsonNode gold, Extraction extraction) {
        Extracted article = extraction instanceof Extracted found ? found : null;
        if (gold.hasNonNull("title")) {
            titles++;
            String expected = ExtractionEvaluation.squeezed(gold.get("title").asText());
            titlesRight += article != null && expected.equals(ExtractionEvaluation.squeezed(article.title())) ? 1 : 0;
        }
        authors += agreement(names(gold), article == null ? Set.of() : new HashSet<>(article.byline()));
        String day = gold.path("publishing_date").asText("");
        if (day.length() >= 10) {
            days++;
            daysRight += day.substring(0, 10).equals(DatesEvaluation.day(extraction)) ? 1 : 0;
        }
        body.add(text(gold), ExtractionPages.text(extraction));
    }

    static Set<String> names(JsonNode gold) {
        Set<String> names = new HashSet<>();
        gold.path("authors").forEach(name -> names.add(ExtractionEvaluation.squeezed(name.asText())));
        return names;
    }

    static double agreement(Set<String> expected, Set<String> found) {
        if (expected.isEmpty() && found.isEmpty()) {
            return 1;
        }
        long right = found.stream().filter(expected::contains).count();
        return 2.0 * right / (expected.size() + found.size());
    }

    static String text(JsonNode gold) {
        List<String> parts = new ArrayList<>();
        gold.path("body").path("summary").forEach(line -> parts.add(line.asText()));
        for (JsonNode section : gold.path("body").path("sections")) {
            section.path("headline").forEach(line -> parts.add(line.asText()));
            section.path("paragraphs").forEach(line -> parts.add(line.asText()));
        }
        return String.join("\n", parts);
    }

    /// The i-th page of a publisher, by date, belongs to its i-th parser version, by number.
    static List<Case> cases(List<JsonNode> rows) {
        Map<String, List<JsonNode>> captured = new TreeMap<>();
        Map<String, List<JsonNode>> golds = new TreeMap<>();
        for (JsonNode row : rows) {
            String publisher =
                    row.path("country").asText() + "/" + row.path("publisher").asText();
            if (row.hasNonNull("html")) {
                captured.computeIfAbsent(publisher, unused -> new ArrayList<>()).add(row);
            }
            JsonNode versions = row.path("expected_by_parser_version");
            versions.properties().stream()
                    .sorted(Comparator.comparing(version -> order(version.getKey())))
                    .forEach(version -> golds.computeIfAbsent(publisher, unused -> new ArrayList<>())
                            .add(version.getValue()));
        }
        List<Case> cases = new ArrayList<>();
        captured.forEach((publisher, list) -> {
            list.sort(Comparator.comparing(row -> row.get("html").asText()));
            List<JsonNode> expected = golds.getOrDefault(publisher, List.of());
            for (int i = 0; i < Math.min(list.size(), expected.size()); i++) {
                JsonNode row = list.get(i);
                String url = row.path("info").path("url").asText(null);
                cases.add(new Case(publisher, row.get("html").asText(), url, expected.get(i)));
            }
        });
        return cases;
    }

    /// `V1_10` comes after `V1_2`.
    private static int order(String version) {
        String[] numbers = version.replaceAll("[^0-9_]", "").split("_");
        int order = 0;
        for (int i = 0; i < 2; i++) {
            order = order * 1_000 + (i < numbers.length && !numbers[i].isEmpty() ? Integer.parseInt(numbers[i]) : 0);
        }
        return order;
    }
}
