package io.dateline.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.ApiClient;
import io.dateline.bench.harness.Evaluation;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Task `line`: real pages, served on loopback as news sites with one feed a publisher, through the whole embedded
/// stack. Counts what is stored, missing and twice there, scores title and body as the API answers them, and
/// measures from the first answer of a publisher's feed until each of its articles is visible, analysed, in the
/// API.
public final class LineEvaluation implements Evaluation {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /// With nothing new for so long, what is missing does not come any more.
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration LOOK = Duration.ofMillis(100);

    /// @param host label of the publisher's site
    private record Served(String host, String path, MetadataEvaluation.Case page) {}

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        Map<String, Map<String, byte[]>> sites = new LinkedHashMap<>();
        List<Served> served = new ArrayList<>();
        for (MetadataEvaluation.Case page : MetadataEvaluation.cases(ExtractionPages.rows(folder))) {
            String host = page.publisher().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            Map<String, byte[]> site = sites.computeIfAbsent(host, unused -> new LinkedHashMap<>());
            String path = "/" + (site.size() + 1) + ".html";
            site.put(path, ExtractionPages.unzipped(folder.resolve("html").resolve(page.html())));
            served.add(new Served(host, path, page));
        }
        Path data = Files.createTempDirectory("dateline-line-");
        try (LineSites news = new LineSites(sites);
                LocalStack stack = stack(data, news.port())) {
            stack.start();
            try (ApiClient api = ApiClient.signIn(stack.gateway(), stack.adminPassword())) {
                return measure(api, news, served);
            }
        } finally {
            Directories.delete(data);
        }
    }

    private static LocalStack stack(Path data, int port) {
        Path home = Path.of(System.getProperty("dateline.home", "."));
        StackSettings settings = StackSettings.of(home, data, Ports.free())
                .withLoopbackPorts(List.of(port))
                .withEnvironment(Map.of("DATELINE_POLL_MIN_INTERVAL", "2s", "DATELINE_FETCH_HOST_INTERVAL", "20ms"));
        return new LocalStack(settings, LocalStack.Listener.silent());
    }

    private static Map<String, Object> measure(ApiClient api, LineSites news, List<Served> served) throws IOException {
        List<String> sources = new ArrayList<>();
        Map<String, Double> visibleMs = new HashMap<>();
        Map<String, JsonNode> byUrl = new HashMap<>();
        Map<String, String> hostOf = new HashMap<>();
        served.forEach(one -> hostOf.put(news.address(one.host(), one.path()).toString(), one.host()));
        for (String host : news.hosts()) {
            ApiClient.Answer added = api.post(
                    "/sources", Map.of("url", news.address(host, "/feed.xml").toString()));
            if (!added.isSuccess()) {
                throw new IOException(
                        "the source " + host + " was answered with " + added.status() + " " + added.body());
            }
            sources.add(added.body().path("id").asText());
            look(api, news, hostOf, byUrl, visibleMs);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long lastNew = System.nanoTime();
        while (byUrl.size() < served.size()
                && System.nanoTime() < deadline
                && System.nanoTime() - lastNew < SILENCE.toNanos()) {
            if (look(api, news, hostOf, byUrl, visibleMs)) {
                lastNew = System.nanoTime();
            }
            pause();
        }
        return figures(api, news, served, sources, byUrl, visibleMs);
    }

    /// @return whether something new has become visible
    private static boolean look(
            ApiClient api,
            LineSites news,
            Map<String, String> hostOf,
            Map<String, JsonNode> byUrl,
            Map<String, Double> visibleMs)
            throws IOException {
        boolean more = false;
        for (JsonNode article : api.all("/articles")) {
            String url = article.path("url").asText();
            String host = hostOf.get(url);
            if (host != null && byUrl.putIfAbsent(url, article) == null) {
                visibleMs.put(url, (System.nanoTime() - news.listedAt(host)) / 1e6);
                more = true;
            }
        }
        return more;
    }

    private static Map<String, Object> figures(
            ApiClient api,
            LineSites news,
            List<Served> served,
            List<String> sources,
            Map<String, JsonNode> byUrl,
            Map<String, Double> visibleMs)
            throws IOException {
        ExtractionMetrics body = new ExtractionMetrics(1);
        int titles = 0;
        int titlesRight = 0;
        for (Served one : served) {
            JsonNode found = byUrl.get(news.address(one.host(), one.path()).toString());
            JsonNode article = found == null
                    ? null
                    : api.get("/articles/" + found.path("id").asText()).body();
            JsonNode gold = one.page().gold();
            body.add(
                    MetadataEvaluation.text(gold),
                    article == null ? "" : article.path("text").asText());
            if (gold.hasNonNull("title")) {
                titles++;
                String expected =
                        ExtractionEvaluation.squeezed(gold.get("title").asText());
                titlesRight += article != null
                                && expected.equals(ExtractionEvaluation.squeezed(
                                        article.path("title").asText()))
                        ? 1
                        : 0;
            }
        }
        List<Double> waits = visibleMs.values().stream().sorted().toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", served.size());
        figures.put("pages", served.size());
        figures.put("stored", byUrl.size());
        figures.put("missing", served.size() - byUrl.size());
        figures.put("duplicates", Math.max(0, api.all("/articles").size() - byUrl.size()));
        figures.put("title_right", ExtractionMetrics.rounded((double) titlesRight / Math.max(1, titles)));
        figures.put("body_f1", ExtractionMetrics.rounded(body.f1()));
        figures.put("feed_to_visible_p50_ms", percentile(waits, 0.5));
        figures.put("feed_to_visible_p99_ms", percentile(waits, 0.99));
        figures.put("missing_by_reason", reasons(api, sources));
        return figures;
    }

    /// Why pages are not there, as the coverage ledger says.
    private static Map<String, Integer> reasons(ApiClient api, List<String> sources) throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        for (String source : sources) {
            JsonNode ledger = api.get("/sources/" + source + "/ledger").body();
            for (JsonNode article : ledger.path("articles")) {
                if (!article.hasNonNull("articleId")) {
                    reasons.merge(
                            article.path("outcome").asText() + ": "
                                    + article.path("reason").asText(),
                            1,
                            Integer::sum);
                }
            }
        }
        return reasons;
    }

    private static long percentile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : Math.round(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
