package io.dateline.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.platform.text.Hashes;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class ReportTest {

    @Inject
    Topics topics;

    private Desk desk;
    private String word;
    private String monitor;
    private int published;

    @BeforeEach
    void open() {
        desk = Desk.open();
        word = Samples.word();
        monitor = desk.monitor("Harbour", word);
        published = 0;
    }

    private Article publish(String title) {
        Instant now = Instant.now().minus(Duration.ofMinutes(5));
        Article article = new ArticleBuilder(title + " " + word, "The ferry ran aground. It floats.")
                .id(UUID.randomUUID())
                .tenantId(desk.team().tenantId())
                .url("http://sample.localhost/" + UUID.randomUUID())
                .publishedAt(now, Precision.SECOND)
                .seenAt(now)
                .fetchedAt(now)
                .build();
        topics.send(Samples.analysed(article, 1));
        desk.awaitMentions(monitor, ++published);
        return article;
    }

    private String report(String kind, Map<String, Object> settings) {
        return desk.post("/reports", Map.of("name", "Spring", "kind", kind, "settings", settings), 201)
                .getString("id");
    }

    private String get(String path) {
        Response answer = desk.team().request().get("/api/v1" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    @Test
    void aCampaignBeginsWithItsObjectiveAndIsHandedOutAsItWasMade() {
        Article first = publish("Ferry aground");
        publish("Port closed");
        String id = report(
                "campaign",
                Map.of("objective", "Be known for safety.", "findings", List.of("The ferry is what people read.")));
        String path = "/reports/" + id;

        String preview = get(path + "/preview.html");
        assertThat(preview)
                .containsSubsequence("Be known for safety.", "Key figures", "The ferry is what people read.")
                .contains("Ferry aground " + word, "Port closed " + word);

        JsonPath snapshot = desk.post(path + "/snapshots", Map.of(), 201);
        assertThat(snapshot.getMap("figures")).containsEntry("Articles", "2");
        String made = path + "/snapshots/" + snapshot.getString("id");
        String document = get(made + "/document.json");
        assertThat(Hashes.hex(document)).isEqualTo(snapshot.getString("hash"));
        assertThat(new JsonPath(document).getString("title")).isEqualTo("Spring");
        String page = get(made + "/web.html");
        assertThat(get(made + "/report.md")).contains("Ferry aground");
        assertThat(desk.get(made + "/recount").getBoolean("same")).isTrue();

        // What is dismissed later changes what is counted, and nothing that was handed out.
        String mention = desk.get("/monitors/" + monitor + "/mentions")
                .getString("items.find { it.article.id == '" + first.id() + "' }.id");
        desk.patch("/mentions/" + mention, Map.of("state", "dismissed", "reason", "not ours"));
        JsonPath recount = desk.get(made + "/recount");
        assertThat(recount.getBoolean("same")).isFalse();
        assertThat(recount.getString("differences.find { it.figure == 'Articles' }.then"))
                .isEqualTo("2");
        assertThat(recount.getString("differences.find { it.figure == 'Articles' }.now"))
                .isEqualTo("1");
        assertThat(get(made + "/web.html")).isEqualTo(page);
        assertThat(get(made + "/document.json")).isEqualTo(document);
    }

    @Test
    void aToneCountsInOneReportWithItsReasonAndNowhereElse() {
        Article article = publish("Ferry aground");
        String id = report(
                "campaign",
                Map.of(
                        "tones",
                        List.of(Map.of(
                                "articleId", article.id(), "label", "negative", "reason", "It is about our ferry."))));

        JsonPath snapshot = desk.post("/reports/" + id + "/snapshots", Map.of(), 201);

        assertThat(snapshot.getMap("figures")).containsEntry("Negative", "100 %");
        assertThat(get("/reports/" + id + "/preview.html")).contains("counts as negative: It is about our ferry.");
        assertThat(desk.get("/monitors/" + monitor + "/mentions").getString("items[0].sentimentOverride"))
                .isNull();
    }

    @Test
    void aBenchmarkComparesWithARivalByArticlesTextsStoriesAndTier() {
        publish("Ferry aground");
        String rival = desk.monitor("Rival", word + " AND port");
        publish("A port closed");
        desk.awaitMentions(rival, 1);

        assertThat(desk.post("/reports", Map.of("name", "B", "kind", "benchmark", "settings", Map.of()), 400)
                        .getString("errors[0].pointer"))
                .contains("rivals");
        String id = report("benchmark", Map.of("rivals", List.of(rival)));

        JsonPath snapshot = desk.post("/reports/" + id + "/snapshots", Map.of(), 201);
        // Three articles: two of ours, one of the rival's, which is one of the two.
        assertThat(snapshot.getMap("figures"))
                .containsEntry("Share of voice, Harbour", "67 %")
                .containsEntry("Share of voice, Rival (rival)", "33 %")
                .containsEntry("Articles", "2");
        assertThat(get("/reports/" + id + "/preview.html"))
                .contains("By texts, copies once", "By stories", "By articles of national outlets");
    }

    @Test
    void aCrisisSaysWhatHasChangedSinceAndWhatWasDecided() {
        publish("Ferry aground");
        String id = report("crisis", Map.of("findings", List.of("One ferry has run aground; nobody is hurt.")));
        String path = "/reports/" + id;
        desk.post(path + "/snapshots", Map.of(), 201);
        publish("Ferry floats");
        desk.post(path + "/decisions", Map.of("decision", "We speak at noon.", "basis", "Two outlets asked."), 201);

        String sitrep = get(path + "/preview.html");

        assertThat(sitrep)
                .containsSubsequence("Status at", "nobody is hurt", "Key figures", "1 at ", "First report", "Decisions")
                .contains("We speak at noon. Because: Two outlets asked.");
        assertThat(desk.get(path + "/decisions").getString("items[0].by"))
                .isEqualTo(desk.team().username());
        assertThat(desk.get(path + "/snapshots").getList("items.number")).isEqualTo(List.of(1));
    }

    @Test
    void aReportIsTheTeams() {
        String id = report("campaign", Map.of());
        Desk other = Desk.open();

        for (String path : List.of("", "/decisions", "/snapshots", "/preview.html")) {
            assertThat(other.team()
                            .request()
                            .get("/api/v1/reports/" + id + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        other.post("/reports/" + id + "/snapshots", Map.of(), 404);
        Map<String, Object> theirs = new HashMap<>(Map.of("name", "Theirs", "kind", "campaign"));
        theirs.put("settings", Map.of("monitors", List.of(monitor)));
        other.post("/reports", theirs, 404);
        theirs.put("settings", Map.of("from", "2026-11-02T00:00:00Z", "to", "2026-11-01T00:00:00Z"));
        other.post("/reports", theirs, 400);
        assertThat(desk.post("/reports", Map.of("name", "spring", "kind", "crisis", "settings", Map.of()), 409)
                        .getString("type"))
                .isEqualTo("/problems/report-name-taken");
    }

    @Test
    void aSnapshotIsReadThroughALinkUntilItEndsAndThePreviewIsNot() {
        publish("Ferry aground");
        String path = "/reports/" + report("campaign", Map.of());
        String made = path + "/snapshots/"
                + desk.post(path + "/snapshots", Map.of(), 201).getString("id");

        JsonPath link = desk.post(made + "/links", Map.of("days", 7), 201);

        Response page = RestAssured.get(link.getString("link"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Spring", "Ferry aground", "This report as PDF");
        assertThat(page.header("Content-Security-Policy")).startsWith("sandbox").doesNotContain("allow-scripts");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
        Response pdf = RestAssured.get(link.getString("link") + "/report.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.asByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        JsonPath links = desk.get(made + "/links");
        assertThat(links.getInt("items[0].opened")).isEqualTo(2);
        assertThat(links.getString("items[0].link")).isNull();

        // What is a report's opens no edition, and a report that is made again is another one.
        assertThat(RestAssured.get(link.getString("link").replace("shared-reports", "shared-editions"))
                        .statusCode())
                .isEqualTo(404);
        publish("Port closed");
        assertThat(RestAssured.get(link.getString("link")).asString()).doesNotContain("Port closed");

        Desk other = Desk.open();
        other.post(made + "/links", Map.of(), 404);
        assertThat(other.team()
                        .request()
                        .delete("/api/v1" + made + "/links/" + link.getString("id"))
                        .statusCode())
                .isEqualTo(404);
        desk.team()
                .request()
                .delete("/api/v1" + made + "/links/" + link.getString("id"))
                .then()
                .statusCode(204);
        assertThat(RestAssured.get(link.getString("link")).statusCode()).isEqualTo(404);
        assertThat(RestAssured.get(link.getString("link") + "/report.pdf").statusCode())
                .isEqualTo(404);
        assertThat(desk.get(made + "/links").getBoolean("items[0].ended")).isTrue();
    }

    @Test
    void whoHasALinkReadsWhatLicencesLeavePeopleOutside() {
        Article article = publish("Ferry aground");
        String path = "/reports/" + report("campaign", Map.of());
        String made = path + "/snapshots/"
                + desk.post(path + "/snapshots", Map.of(), 201).getString("id");
        String link = desk.post(made + "/links", Map.of(), 201).getString("link");
        assertThat(RestAssured.get(link).asString()).contains("Ferry aground");
        assertThat(article.source()).isNull();

        Article public1 = Samples.article(UUID.randomUUID(), 1, null, "Harbour " + word, "The ferry ran aground.");
        topics.send(Samples.analysed(public1, 1));
        desk.awaitMentions(monitor, 2);
        String wide = "/reports/"
                + desk.post(
                                "/reports",
                                Map.of(
                                        "name",
                                        "Wide",
                                        "kind",
                                        "campaign",
                                        "settings",
                                        Map.of("from", "2026-11-01T00:00:00Z", "to", "2026-12-31T00:00:00Z")),
                                201)
                        .getString("id");
        String snapshot = wide + "/snapshots/"
                + desk.post(wide + "/snapshots", Map.of(), 201).getString("id");
        String shared = desk.post(snapshot + "/links", Map.of(), 201).getString("link");
        assertThat(RestAssured.get(shared).asString()).contains("Harbour " + word);

        desk.post(
                "/licences",
                Map.of(
                        "sourceId",
                        Samples.SOURCE.id().toString(),
                        "name",
                        Samples.SOURCE.name(),
                        "level",
                        "link",
                        "outside",
                        true,
                        "reason",
                        "The publisher asked."),
                200);
        assertThat(RestAssured.get(shared).asString()).doesNotContain("Harbour " + word);
    }
}
