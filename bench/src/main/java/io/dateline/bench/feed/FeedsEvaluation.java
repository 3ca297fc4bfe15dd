package io.dateline.bench.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.harness.JsonLines;
import io.dateline.ingest.format.FeedDocument;
import io.dateline.ingest.format.FeedReader;
import io.dateline.ingest.format.FeedReading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether every feed of other projects' test suites is read, and read right.
///
/// A check is one expected value at one path. What cleaning of HTML decides is scored apart, as `sanitize`: each
/// reader allows other markup. Environment variable `FEEDS_WRONG` names a file that gets the checks that failed.
public final class FeedsEvaluation implements Evaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Score> suites = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /// Figures of one suite.
    private static final class Score {
        int cases;
        int crashed;
        int right;
        int checks;
        int passed;

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("cases", cases);
            figures.put("cases_right", right);
            figures.put("crashed", crashed);
            figures.put("checks", checks);
            figures.put("passed", passed);
            return figures;
        }
    }

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        for (JsonNode row : JsonLines.read(folder.resolve("cases.jsonl"))) {
            judge(folder, row);
        }
        Score all = new Score();
        suites.forEach((name, score) -> {
            boolean apart = name.equals("sanitize");
            all.cases += score.cases;
            all.crashed += score.crashed;
            all.right += apart ? 0 : score.right;
            all.checks += apart ? 0 : score.checks;
            all.passed += apart ? 0 : score.passed;
        });
        String file = System.getenv("FEEDS_WRONG");
        if (file != null) {
            Files.write(Path.of(file), wrong);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", all.cases);
        figures.putAll(all.figures());
        Map<String, Object> bySuite = new LinkedHashMap<>();
        suites.forEach((name, score) -> bySuite.put(name, score.figures()));
        figures.put("by_suite", bySuite);
        return figures;
    }

    private void judge(Path folder, JsonNode row) throws IOException {
        String file = row.get("file").asText();
        boolean sanitize = file.contains("/sanitize/");
        Score score =
                suites.computeIfAbsent(sanitize ? "sanitize" : row.get("suite").asText(), name -> new Score());
        byte[] body = Files.readAllBytes(folder.resolve(file));
        score.cases++;
        Map<String, String> failed = new LinkedHashMap<>();
        int checks = 0;
        try {
            FeedReader.Answer answer = answer(row, body, file);
            FeedReading reading = FeedReader.read(body, answer.contentType(), answer.url());
            FeedDocument document = FeedReader.document(answer);
            checks = switch (row.get("suite").asText()) {
                case "feedparser" -> feedparser(row, document, failed);
                case "gofeed" -> GofeedChecks.check(row.path("expected_json"), document, failed);
                case "feedvalidator" -> validator(row, document, failed);
                default -> entries(reading, failed);
            };
        } catch (RuntimeException | StackOverflowError e) {
            score.crashed++;
            failed.put("crash", e.toString());
            checks = Math.max(1, row.path("checks").size());
            for (int i = 1; i < checks; i++) {
                failed.put("crash" + i, "");
            }
        }
        score.checks += checks;
        score.passed += checks - failed.size();
        score.right += failed.isEmpty() ? 1 : 0;
        failed.forEach((path, what) -> wrong.add(file + "\t" + path + "\t" + what));
    }

    /// As the suite's own server would have sent it.
    private static FeedReader.Answer answer(JsonNode row, byte[] body, String file) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.path("http_headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        URI served = URI.create("http://127.0.0.1:8097/").resolve("/" + file.replace(" ", "%20"));
        String location = headers.get("content-location");
        boolean web = location != null && location.startsWith("http");
        return new FeedReader.Answer(
                body,
                headers.get("content-type"),
                headers.get("content-language"),
                web ? URI.create(location) : served);
    }

    private static int feedparser(JsonNode row, @Nullable FeedDocument document, Map<String, String> failed) {
        JsonNode checks = row.path("checks");
        Map<String, Object> view = document == null ? Map.of() : FeedparserView.of(document);
        for (JsonNode check : checks) {
            List<Object> path = new ArrayList<>();
            check.get("path").forEach(step -> path.add(step.isInt() ? (Object) step.asInt() : step.asText()));
            JsonNode found = JSON.valueToTree(FeedparserView.at(view, path));
            JsonNode expected = check.get("equals");
            if (!same(expected, found)) {
                failed.put(path.toString(), "expected " + expected + " found " + found);
            }
        }
        return checks.size();
    }

    private static boolean same(JsonNode expected, JsonNode found) {
        if (expected.isNumber() && found.isNumber()) {
            return expected.asDouble() == found.asDouble();
        }
        if (expected.isNumber() && found.isBoolean()) {
            return expected.asInt() == (found.asBoolean() ? 1 : 0);
        }
        if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!same(expected.get(i), found.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return expected.equals(found);
    }

    /// The validator's suite says whether a document is sound; of that, being well-formed is what concerns a reader.
    private static int validator(JsonNode row, @Nullable FeedDocument document, Map<String, String> failed) {
        String expected = row.path("expect_validator").asText("");
        boolean broken = expected.equals("SAXError");
        boolean feed = row.get("file").asText().matches(".*/(?:rss|rss20|atom|ext|rss11)/.*")
                && !row.get("file").asText().endsWith(".html");
        if (broken && document != null) {
            if (document.faults().isEmpty()) {
                failed.put("well-formed", "expected a fault");
            }
            return 1;
        }
        if (feed && expected.equals("!Error") && document == null) {
            failed.put("feed", "not read as a feed");
        }
        return feed && expected.equals("!Error") ? 1 : 0;
    }

    private static int entries(FeedReading reading, Map<String, String> failed) {
        boolean listed = reading instanceof FeedReading.ParsedFeed feed
                && !feed.entries().isEmpty();
        if (!listed) {
            failed.put("entries", "none");
        }
        return 1;
    }
}
