package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.dateline.contract.article.PageFacts;
import io.dateline.ingest.article.ArticleService;
import io.dateline.ingest.article.Draft;
import io.dateline.ingest.article.Stored;
import io.dateline.ingest.reading.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Articles that used to be lost or merged: shared canonical addresses, wrapped links, refused pages, packed sitemaps.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class LostCoverageTest {

    private static final List<String> LEADS = List.of(
            "The eastern quay will be closed to lorries from the first of May, the harbour board decided last night.",
            "A choir of four hundred children opened the summer festival under heavy rain and to long applause.",
            "Two brothers from the valley have built a glider out of paper that carries a grown man over the lake.");

    private static final List<String> BODIES = List.of(
            "Lorries must take the ring road until the crane has been replaced, and drivers were told to expect queues. "
                    + "The board named no price. Its chair said that the old crane had served since the war.",
            "The conductor had rehearsed with them since January in gyms and church halls. Parents brought umbrellas "
                    + "and stayed. The mayor spoke briefly, and the fireworks were moved to Sunday night.",
            "They glued eleven thousand sheets in a barn over two winters. An inspector measured every rib and found "
                    + "nothing to object to. The younger of them flew first and landed on a meadow full of sheep.");

    @Inject
    ArticleService articles;

    @Test
    void pagesThatNameOneCanonicalAddressStayArticlesOfTheirOwn() {
        String site = "https://shared-" + UUID.randomUUID() + ".example";
        Set<UUID> ids = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 3; i++) {
                Stored stored = store(site + "/meldung-" + i + "0" + i, site + "/nachrichten-aus-aller-welt", i, "");
                assertThat(stored.change()).isEqualTo(round == 0 ? Stored.Change.NEW : Stored.Change.UNCHANGED);
                ids.add(stored.articleId());
            }
        }

        assertThat(ids).hasSize(3);
    }

    @Test
    void aPageWhoseAddressAnotherNamedFalselyIsAnArticleOfItsOwn() {
        String site = "https://named-" + UUID.randomUUID() + ".example";
        UUID other = store(site + "/a-1001", site + "/b-2002", 0, "").articleId();

        UUID own = store(site + "/b-2002", null, 1, "").articleId();

        assertThat(own).isNotEqualTo(other);
        assertThat(store(site + "/b-2002/", site + "/b-2002", 1, "").articleId())
                .isEqualTo(own);
        assertThat(store(site + "/a-1001", site + "/b-2002", 0, " It was edited.")
                        .articleId())
                .isEqualTo(other);
    }

    @Test
    void versionsOfOnePageAreOneArticleInEveryOrder() {
        List<String[]> versions = List.of(
                new String[] {"/2026/quay-5005", null},
                new String[] {"/2026/quay-5005/?utm_source=rss&CMP=x", "/2026/quay-5005"},
                new String[] {"/amp/2026/quay-5005", "/2026/quay-5005"},
                new String[] {"/2026/quay-5005?mod=rss_home", null},
                new String[] {"/2026/quay-5005/print", null},
                new String[] {"/2026/quay-5005?source=rss&outputType=amp#top", null});
        for (int first = 0; first < versions.size(); first++) {
            String site = "https://versions-" + UUID.randomUUID() + ".example";
            Set<UUID> ids = new HashSet<>();
            for (int i = 0; i < versions.size(); i++) {
                String[] version = versions.get((first + i) % versions.size());
                ids.add(store(site + version[0], version[1] == null ? null : site + version[1], 0, "")
                        .articleId());
            }
            assertThat(ids).as("beginning with " + versions.get(first)[0]).hasSize(1);
        }
    }

    @Test
    void whatTellsArticlesApartKeepsThemApart() {
        String site = "https://apart-" + UUID.randomUUID() + ".example";

        assertThat(store(site + "/story.php?id=101", site + "/story.php", 0, "").articleId())
                .isNotEqualTo(store(site + "/story.php?id=102", site + "/story.php", 1, "")
                        .articleId());
        assertThat(store(site + "/index.php?mod=first", null, 0, "").articleId())
                .isNotEqualTo(store(site + "/index.php?mod=second", null, 1, "").articleId());
    }

    @Test
    void twentyPagesAtOnceThatNameOneAddressAreTwentyAndTwentyVersionsOne() throws Exception {
        String site = "https://race-" + UUID.randomUUID() + ".example";
        CountDownLatch start = new CountDownLatch(1);
        List<Future<UUID>> apart = new ArrayList<>();
        List<Future<UUID>> same = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 20; i++) {
                int n = i;
                apart.add(threads.submit(() -> {
                    start.await();
                    String text = UUID.randomUUID() + " " + UUID.randomUUID() + " " + UUID.randomUUID();
                    return store(site + "/seite-" + (1000 + n), site + "/thema-77", text + " " + n, text)
                            .articleId();
                }));
                same.add(threads.submit(() -> {
                    start.await();
                    return store(site + "/x-9009?mod=a" + n, n % 2 == 0 ? site + "/x-9009" : null, 2, "")
                            .articleId();
                }));
            }
            start.countDown();
            Set<UUID> ids = new HashSet<>();
            for (Future<UUID> one : apart) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(20);
            ids.clear();
            for (Future<UUID> one : same) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    private Stored store(String url, @Nullable String claimed, int story, String more) {
        return store(url, claimed, LEADS.get(story), LEADS.get(story) + "\n" + BODIES.get(story) + more);
    }

    private Stored store(String url, @Nullable String claimed, String title, String text) {
        Draft draft = new Draft(
                null,
                null,
                URI.create(url),
                claimed == null ? null : URI.create(claimed),
                title,
                text,
                List.of(),
                null,
                null,
                null,
                "en",
                List.of(),
                Instant.parse("2026-11-29T12:00:00Z"),
                new Reading((PageFacts) null, List.of()));
        return QuarkusTransaction.requiringNew().call(() -> articles.store(draft));
    }

    @Test
    void wrappedLinksAndPagesThatLeadOnComeToTheirTarget() {
        NewsSite.html("target", "/one", NewsSite.page("Quay closes in May", "The board met."));
        NewsSite.html("target", "/two", NewsSite.page("Festival opens in the rain", "Children sang."));
        NewsSite.html(
                "counter",
                "/hop",
                "<html><head><title>Redirecting…</title></head><body><h1>Redirecting…</h1><a href='"
                        + NewsSite.url("target", "/two") + "'>Go on</a></body></html>");
        NewsSite.html(
                "counter", "/lost", "<html><head><title>Redirecting…</title></head><body>Redirecting…</body></html>");
        String feed = NewsSite.rss("counter", "/hop", "Festival opens in the rain", "/lost", "Nobody knows where")
                .replace(
                        "</channel>",
                        "<item><title>Quay closes in May</title><link>https://www.google.com/url?sa=t&amp;url="
                                + NewsSite.url("target", "/one")
                                        .replace(":", "%3A")
                                        .replace("/", "%2F")
                                + "&amp;ct=ga</link></item></channel>");
        NewsSite.answer("counter", "/feed", 200, "application/rss+xml", feed);

        String id = Api.add("counter", "/feed");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("hours.newArticles.sum()", is(2))
                        .body("articles.outcome", hasItem("leads-nowhere")));
        assertThat(NewsSite.requests("target", "/one")).isPositive();
        assertThat(NewsSite.requests("target", "/robots.txt")).isPositive();
    }

    @Test
    void textOfTheFeedStandsForAPageThatIsRefused() {
        String article = "<p>" + LEADS.get(0) + "</p><p>" + BODIES.get(0) + "</p><p>" + BODIES.get(0) + "</p><p>"
                + LEADS.get(0) + " " + BODIES.get(0) + "</p>";
        String feed = NewsSite.rss("walled", "/full", "Quay closes in May", "/teaser", "Festival opens")
                .replace("<rss ", "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' ")
                .replaceFirst("</pubDate>", "</pubDate><content:encoded><![CDATA[" + article + "]]></content:encoded>");
        NewsSite.answer("walled", "/full", 403, "text/html", "<h1>Forbidden</h1>");
        NewsSite.answer("walled", "/teaser", 403, "text/html", "<h1>Forbidden</h1>");
        NewsSite.answer("walled", "/feed", 200, "application/rss+xml", feed);

        String id = Api.add("walled", "/feed");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("articles.outcome", hasItem("text-of-feed"))
                        .body("articles.outcome", hasItem("forbidden"))
                        .body("hours.newArticles.sum()", is(1)));
        Api.as(Api.TENANT).get("/sources/" + id).then().body("nextStep", containsString("pages refuse to be read"));
        String articleId = Api.as(Api.TENANT)
                .get("/sources/" + id + "/ledger")
                .path("articles.find { it.outcome == 'text-of-feed' }.articleId");
        Api.as(Api.TENANT)
                .get("/articles/" + articleId + "/explanation")
                .then()
                .statusCode(200)
                .body("choices.reason", hasItem(containsString("text from the feed")));
    }

    @Test
    void packedSitemapsAreReadAndWhatIsLeftOutIsSaid() throws IOException {
        String now = Instant.now().toString();
        NewsSite.html("mapped", "/one", NewsSite.page("Quay closes in May", "The board met."));
        String map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
                + NewsSite.url("mapped", "/one") + "</loc><lastmod>" + now + "</lastmod></url></urlset>";
        NewsSite.answer("mapped", "/map.xml.gz", 200, "application/octet-stream", gzip(map));
        StringBuilder index = new StringBuilder("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        for (String path : List.of("/map.xml.gz", "/gone.xml", "/old-1.xml", "/old-2.xml", "/old-3.xml")) {
            String changed = path.startsWith("/old") ? "2020-01-01" : now;
            index.append("<sitemap><loc>").append(NewsSite.url("mapped", path)).append("</loc><lastmod>");
            index.append(changed).append("</lastmod></sitemap>");
        }
        NewsSite.answer("mapped", "/index.xml.gz", 200, "application/x-gzip", gzip(index + "</sitemapindex>"));

        String id = Api.add("mapped", "/index.xml.gz");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("hours.newArticles.sum()", is(1))
                        .body("hours.lastError", hasItem(containsString("Of its 5 sitemaps the 3"))));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
