package io.dateline.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class IngestTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> SEEN = new CopyOnWriteArrayList<>();
    private static volatile boolean followed;

    @Test
    void newFeedBecomesArticlesOnTheTopic() {
        NewsSite.html("times", "/one", NewsSite.page("Terminal opens late", "Work on the quay goes on."));
        NewsSite.html("times", "/two", NewsSite.page("Court hears appeal", "Judges met behind closed doors."));
        NewsSite.answer(
                "times",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("times", "/one", "Terminal opens late", "/two?utm_source=rss", "Court hears appeal"));

        String id = Api.add("times", "/feed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("times")).hasSize(2));
        JsonNode first = event("times", "/one");
        assertThat(first.at("/article/title").asText()).isEqualTo("Terminal opens late");
        assertThat(first.at("/article/text").asText())
                .contains("court of audit")
                .doesNotContain("Home Sport");
        assertThat(first.at("/article/source/name").asText()).isEqualTo("The times");
        assertThat(first.at("/article/revision").asInt()).isEqualTo(1);
        assertThat(event("times", "/two").at("/article/canonicalUrl").asText()).doesNotContain("utm_source");
        Api.as(Api.TENANT)
                .get("/sources/" + id + "/ledger")
                .then()
                .statusCode(200)
                .body("articles.outcome", hasItem("stored"))
                .body("hours.newArticles.sum()", is(2));
    }

    @Test
    void changedHeadlineIsARevisionAndAnUnchangedPageIsSilent() {
        NewsSite.html("herald", "/a", NewsSite.page("Talks begin", "Both sides met."));
        NewsSite.answer("herald", "/feed", 200, "application/rss+xml", NewsSite.rss("herald", "/a", "Talks begin"));
        Api.add("herald", "/feed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("herald")).hasSize(1));

        NewsSite.answer("herald", "/feed", 200, "application/rss+xml", NewsSite.rss("herald", "/a", "Talks began"));
        await().atMost(Duration.ofSeconds(20)).until(() -> NewsSite.requests("herald", "/a") >= 2);
        NewsSite.html("herald", "/a", NewsSite.page("Talks fail", "Both sides left."));
        NewsSite.answer("herald", "/feed", 200, "application/rss+xml", NewsSite.rss("herald", "/a", "Talks fail"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("herald")).hasSize(2));
        JsonNode second = events("herald").getLast();
        assertThat(second.at("/article/revision").asInt()).isEqualTo(2);
        assertThat(second.at("/article/id"))
                .isEqualTo(events("herald").getFirst().at("/article/id"));
        assertThat(second.at("/article/title").asText()).isEqualTo("Talks fail");
    }

    @Test
    void editThatNoFeedTellsOfIsARevisionAndAPageTakenDownAWithdrawal() {
        NewsSite.html("chronicle", "/a", NewsSite.page("Dam holds", "Water stands high."));
        NewsSite.answer(
                "chronicle",
                "/feed",
                200,
                "application/rss+xml",
                undated(NewsSite.rss("chronicle", "/a", "Dam holds", "/b", "Market opens")));
        NewsSite.html("chronicle", "/b", NewsSite.page("Market opens", "Traders came early."));
        Api.add("chronicle", "/feed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(dam()).hasSize(1));

        NewsSite.html("chronicle", "/a", NewsSite.page("Dam gives way", "Water runs through the lower town."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dam()).hasSize(2));
        NewsSite.answer("chronicle", "/a", 404, "text/html", "<h1>Not found</h1>");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dam()).hasSize(3));

        JsonNode withdrawn = dam().getLast();
        assertThat(withdrawn.at("/article/revision").asInt()).isEqualTo(3);
        assertThat(withdrawn.at("/article/title").asText()).isEqualTo("Dam gives way");
        assertThat(withdrawn.at("/article/withdrawnAt").asText()).startsWith("20");

        NewsSite.html("chronicle", "/a", NewsSite.page("Dam gives way", "Water runs through the lower town."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dam()).hasSize(4));
        assertThat(dam().getLast().at("/article/withdrawnAt").isNull()).isTrue();
    }

    private static List<JsonNode> dam() {
        return events("chronicle").stream()
                .filter(event -> event.at("/article/url").asText().endsWith("/a"))
                .toList();
    }

    @Test
    void archiveThatIsPublishedAgainUnderNewDatesIsNoFlood() {
        String[] entries = new String[60];
        for (int i = 0; i < 30; i++) {
            NewsSite.html("archive", "/" + i, NewsSite.page("Old story " + i, "Chapter " + i + " of the chronicle."));
            entries[2 * i] = "/" + i;
            entries[2 * i + 1] = "Old story " + i;
        }
        String feed = NewsSite.rss("archive", entries).replace("23 Nov 2026", "23 Nov 2020");
        NewsSite.answer("archive", "/feed", 200, "application/rss+xml", feed);
        String id = Api.add("archive", "/feed");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(events("archive")).hasSize(30));
        long polls = NewsSite.requests("archive", "/feed");

        NewsSite.answer("archive", "/feed", 200, "application/rss+xml", feed.replace("23 Nov 2020", "24 Nov 2026"));
        await().atMost(Duration.ofSeconds(20)).until(() -> NewsSite.requests("archive", "/feed") >= polls + 3);

        assertThat(NewsSite.requests("archive", "/7")).isEqualTo(1);
        assertThat(NewsSite.requests("archive", "/29")).isEqualTo(1);
        assertThat(events("archive")).hasSize(30);
        Api.as(Api.TENANT).get("/sources/" + id + "/ledger").then().body("hours.newArticles.sum()", is(30));
    }

    private static String undated(String feed) {
        return feed.replaceAll("<pubDate>[^<]*</pubDate>", "");
    }

    @Test
    void foreignCanonicalUrlDoesNotReviseThatPublishersArticle() {
        NewsSite.html("victim", "/story", NewsSite.page("The real story", "Written here."));
        NewsSite.answer(
                "victim", "/feed", 200, "application/rss+xml", NewsSite.rss("victim", "/story", "The real story"));
        String forged = NewsSite.page("Forged", "Written elsewhere.")
                .replace("</head>", "<link rel=canonical href='" + NewsSite.url("victim", "/story") + "'></head>");
        NewsSite.html("forger", "/story", forged);
        NewsSite.answer("forger", "/feed", 200, "application/rss+xml", NewsSite.rss("forger", "/story", "Forged"));

        Api.add("victim", "/feed");
        Api.add("forger", "/feed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("forger")).hasSize(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("victim")).hasSize(1));
        assertThat(event("forger", "/story").at("/article/id"))
                .isNotEqualTo(event("victim", "/story").at("/article/id"));
    }

    @Test
    void feedIsFoundFromTheSitesPageAndKnownTheSecondTime() {
        NewsSite.html(
                "gazette",
                "/",
                "<html><head><title>The Gazette</title><link rel=alternate "
                        + "type='application/atom+xml' href='/atom'></head><body>News</body></html>");
        NewsSite.answer(
                "gazette",
                "/atom",
                200,
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title><id>x</id></feed>");

        String id = Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("gazette", "/")))
                .post("/sources")
                .then()
                .statusCode(201)
                .body("name", equalTo("The Gazette"))
                .body("feeds", hasSize(1))
                .body("feeds[0].format", equalTo("atom"))
                .body("own", is(true))
                .extract()
                .path("id");

        Api.as(Api.OTHER)
                .body(Map.of("url", NewsSite.url("gazette", "/")))
                .post("/sources")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("own", is(false));
        Api.as(Api.OTHER).delete("/sources/" + id).then().statusCode(403);
        Api.as(Api.TENANT).delete("/sources/" + id).then().statusCode(204);
        Api.as(Api.TENANT).get("/sources/" + id).then().statusCode(404);
    }

    @Test
    void pageWithoutFeedAndDocumentThatIsNoneAreRefusedWithTheReason() {
        NewsSite.html("plain", "/", "<html><body><p>No feed here.</p></body></html>");
        NewsSite.answer("paper", "/doc.pdf", 200, "application/pdf", "%PDF-1.7 binary");

        Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("plain", "/")))
                .post("/sources")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-feed-found"));
        Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("paper", "/doc.pdf")))
                .post("/sources")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-feed"));
    }

    @Test
    void privateAddressesAreRefused() {
        for (String url : List.of(
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://10.0.0.1/feed",
                "http://127.0.0.1:1/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://localhost:22/")) {
            Api.as(Api.TENANT)
                    .body(Map.of("url", url))
                    .post("/sources")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/address-refused"));
        }
        for (String url : List.of("file:///etc/passwd", "ftp://example.org/")) {
            Api.as(Api.TENANT)
                    .body(Map.of("url", url))
                    .post("/sources")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/url-invalid"));
        }
        NewsSite.answer("trap", "/feed", 302, "text/plain", "", "Location", "http://169.254.169.254/");
        Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("trap", "/feed")))
                .post("/sources")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/address-refused"));
    }

    @Test
    void pdfAndForbiddenPageEndInNamedOutcomes() {
        NewsSite.answer("mixed", "/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
        NewsSite.html("mixed", "/private/a", NewsSite.page("Secret", "Not for robots."));
        NewsSite.answer("mixed", "/report.pdf", 200, "application/pdf", "%PDF-1.7 " + "\u0001\u0002".repeat(500));
        NewsSite.answer(
                "mixed",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("mixed", "/private/a", "Secret", "/report.pdf", "Report", "/missing", "Missing"));

        String id = Api.add("mixed", "/feed");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("articles.outcome", hasItem("robots-disallowed"))
                        .body("articles.outcome", hasItem("binary"))
                        .body("articles.outcome", hasItem("not-found")));
        assertThat(NewsSite.requests("mixed", "/private/a")).isZero();
    }

    @Test
    void ownTextIsStoredForItsTenantAlone() {
        String text = "The board met on Tuesday and agreed on a new budget for the coming year.\n"
                + "Members said that the plan would be published before the end of the month, with all its figures.\n"
                + "The chair thanked the staff for their patience and closed the meeting early in the evening.";
        String id = Api.as(Api.TENANT)
                .body(Map.of("title", "Board agrees on budget", "text", text, "tags", List.of("board")))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/submissions/" + id)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("stored")));

        String articleId = Api.as(Api.TENANT).get("/submissions/" + id).path("articleId");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(all()).anySatisfy(event -> {
                    assertThat(event.at("/article/id").asText()).isEqualTo(articleId);
                    assertThat(event.at("/article/tenantId").asText()).isEqualTo(Api.TENANT.toString());
                    assertThat(event.at("/article/tags/0").asText()).isEqualTo("board");
                }));
        Api.as(Api.OTHER).get("/submissions/" + id).then().statusCode(404);
    }

    @Test
    void ownPageIsExplainedToItsTenantAndIsNotThereForOthers() {
        String html = NewsSite.page("Bridge approved by council", "It was a long debate.");
        String id = Api.as(Api.TENANT)
                .contentType("application/json")
                .body(java.util.Map.of("html", html, "url", "https://own.example/bridge"))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.as(Api.TENANT).get("/submissions/" + id).then().body("status", equalTo("stored")));
        String articleId = Api.as(Api.TENANT).get("/submissions/" + id).path("articleId");

        Api.as(Api.TENANT)
                .get("/articles/" + articleId + "/explanation")
                .then()
                .statusCode(200)
                .body("choices.part", hasItem("title"))
                .body("choices.reason", hasItem(org.hamcrest.Matchers.not("")));
        Api.as(Api.OTHER).get("/articles/" + articleId + "/explanation").then().statusCode(404);
    }

    @Test
    void postedPageIsExplainedAndNotKept() {
        Api.as(Api.TENANT)
                .contentType("application/json")
                .body(java.util.Map.of("html", NewsSite.page("Bridge approved by council", "It was a long debate.")))
                .post("/explanations")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("extracted"))
                .body("choices.part", hasItem("text"));
        Api.as(Api.TENANT)
                .contentType("application/json")
                .body(java.util.Map.of("html", ""))
                .post("/explanations")
                .then()
                .statusCode(400);
    }

    @Test
    void submittedAddressIsFetchedAndPublic() {
        NewsSite.html("courier", "/x", NewsSite.page("Bridge closed", "Engineers found cracks."));

        String id = Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("courier", "/x")))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        Api.as(Api.TENANT).get("/submissions/" + id).then().body("status", equalTo("stored")));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events("courier")).hasSize(1));
        assertThat(events("courier").getFirst().at("/article/tenantId").isNull())
                .isTrue();
    }

    @Test
    void submissionThatCannotBeReadIsRejectedWithASentence() {
        Api.as(Api.TENANT).body(Map.of("text", "  ")).post("/articles").then().statusCode(400);
        Api.as(Api.TENANT)
                .body(Map.of("url", "ftp://example.org/"))
                .post("/articles")
                .then()
                .statusCode(422);
        Api.as(Api.TENANT)
                .body(Map.of("text", "x".repeat(1_000_001)))
                .post("/articles")
                .then()
                .statusCode(413);
        String id = Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("courier", "/none")))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/submissions/" + id)
                        .then()
                        .body("status", equalTo("rejected"))
                        .body("rejection", containsString("404")));
    }

    @Test
    void callerWithoutTokenOrTenantIsRefused() {
        given().get("/sources").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer wrong").get("/sources").then().statusCode(401);
        given().header("Authorization", "Bearer " + Stack.TOKEN)
                .get("/sources")
                .then()
                .statusCode(400);
        Api.as(Api.TENANT).get("/sources/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void opmlGoesInAndOut() {
        NewsSite.answer("weekly", "/feed", 200, "application/rss+xml", NewsSite.rss("weekly"));
        String opml = "<opml version='2.0'><body><outline text='The Weekly' type='rss' xmlUrl='"
                + NewsSite.url("weekly", "/feed") + "'/></body></opml>";

        Api.as(Api.TENANT)
                .contentType("text/x-opml")
                .body(opml.getBytes())
                .post("/sources/opml")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("known", is(0));

        Api.as(Api.TENANT)
                .contentType("text/x-opml")
                .body(opml.getBytes())
                .post("/sources/opml")
                .then()
                .statusCode(200)
                .body("added", is(0))
                .body("known", is(1));
        given().header("Authorization", "Bearer " + Stack.TOKEN)
                .header("Dateline-Tenant", Api.TENANT.toString())
                .get("/sources/opml")
                .then()
                .statusCode(200)
                .body(containsString("The Weekly"));
    }

    @Test
    void hundredsOfOutlinesEndInStatedOutcomes() {
        StringBuilder opml = new StringBuilder("<opml version='2.0'><body>");
        for (int i = 0; i < 500; i++) {
            opml.append("<outline text='Bulk ")
                    .append(i)
                    .append("' xmlUrl='http://10.0.0.1/bulk")
                    .append(i)
                    .append("'/>");
        }
        opml.append("<outline text='x' xmlUrl='ftp://bulk.invalid/'/></body></opml>");
        String id = Api.as(Api.TENANT)
                .contentType("text/x-opml")
                .body(opml.toString().getBytes())
                .post("/sources/opml")
                .then()
                .statusCode(202)
                .body("total", is(501))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Api.as(Api.TENANT).get("/sources/imports/" + id).then().body("state", equalTo("done")));
        Api.as(Api.TENANT)
                .get("/sources/imports/" + id)
                .then()
                .body("added", is(500))
                .body("waiting", is(0))
                .body("refused", hasItem("ftp://bulk.invalid/"));
        Api.as(Api.TENANT)
                .get("/sources/imports/" + id + "/lines?outcome=refused")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", containsString("http"));
        Api.as(Api.OTHER).get("/sources/imports/" + id).then().statusCode(404);
    }

    @Test
    void starterListIsSwitchedOnByAddressOnly() {
        Api.as(Api.TENANT)
                .get("/sources/starter?country=is")
                .then()
                .statusCode(200)
                .body("items[0].country", equalTo("IS"))
                .body("items[0].state", equalTo("off"))
                .body("items[0].verified", is(false));
        Api.as(Api.TENANT)
                .body(Map.of("urls", List.of("https://not-in-the-list.invalid/")))
                .post("/sources/starter")
                .then()
                .statusCode(422);
        Api.as(Api.TENANT)
                .body(Map.of("urls", List.of()))
                .post("/sources/starter")
                .then()
                .statusCode(422);
    }

    @Test
    void whyAPageIsNotHereIsAnswered() {
        NewsSite.answer("ask", "/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
        NewsSite.html("ask", "/good", NewsSite.page("Market opens", "Traders came early."));
        NewsSite.answer(
                "ask",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("ask", "/good", "Market opens", "/private/x", "Secret"));
        String id = Api.add("ask", "/feed");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("articles.outcome", hasItem("robots-disallowed"))
                        .body("articles.outcome", hasItem("stored")));

        why(NewsSite.url("ask", "/good/") + "?utm_source=x")
                .body("verdict", equalTo("stored"))
                .body("pages[0].source", equalTo("The ask"));
        why(NewsSite.url("ask", "/private/x"))
                .body("verdict", equalTo("blocked"))
                .body("sentence", containsString("robots.txt"));
        why(NewsSite.url("ask", "/elsewhere"))
                .body("verdict", equalTo("never-listed"))
                .body("sources[0].name", equalTo("The ask"));
        why("https://nobody-reads-this.example/a").body("verdict", equalTo("site-not-read"));
        Api.as(Api.TENANT)
                .get("/coverage/silence/" + id)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("not-silent"))
                .body("listed", is(2))
                .body("stored", is(1))
                .body("sentence", containsString("1 page could not be read"));
        Api.as(Api.TENANT).post("/sources/" + id + "/poll").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse why(String url) {
        return Api.as(Api.TENANT)
                .queryParam("url", url)
                .get("/coverage/why")
                .then()
                .statusCode(200);
    }

    @Test
    void feedThatTurnsIntoAPageIsShownAsFailingWithAReason() {
        NewsSite.answer("turncoat", "/feed", 200, "application/rss+xml", NewsSite.rss("turncoat"));
        String id = Api.add("turncoat", "/feed");
        NewsSite.html("turncoat", "/feed", "<html><body>Moved</body></html>");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id)
                        .then()
                        .body("state", equalTo("slowing"))
                        .body("feeds[0].lastOutcome", equalTo("not-a-feed"))
                        .body("feeds[0].lastError", containsString("<html>")));
    }

    @Test
    void unchangedFeedIsAskedConditionally() {
        NewsSite.answer("etag", "/feed", 200, "application/rss+xml", NewsSite.rss("etag"), "ETag", "\"one\"");
        String id = Api.add("etag", "/feed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id)
                        .then()
                        .body("feeds[0].lastOutcome", equalTo("not-modified")));
    }

    @Test
    void hubOfAFeedIsAnsweredOnlyForWhatWasAsked() {
        String feed = NewsSite.rss("pushed")
                .replace(
                        "</channel>",
                        "<atom:link rel='hub' href='" + NewsSite.url("hub", "/hub") + "'/><atom:link rel='self' href='"
                                + NewsSite.url("pushed", "/feed") + "'/></channel>");
        NewsSite.answer("hub", "/hub", 202, "text/plain", "");
        NewsSite.answer("pushed", "/feed", 200, "application/rss+xml", feed);
        String id = Api.add("pushed", "/feed");
        String feedId =
                Api.as(Api.TENANT).get("/sources/" + id).then().extract().path("feeds[0].id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().queryParam("hub.mode", "subscribe")
                        .queryParam("hub.topic", NewsSite.url("pushed", "/feed"))
                        .queryParam("hub.challenge", "c-1")
                        .queryParam("hub.lease_seconds", 86_400)
                        .get("/websub/" + feedId)
                        .then()
                        .statusCode(200)
                        .body(equalTo("c-1")));
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", "https://example.org/other")
                .queryParam("hub.challenge", "c-2")
                .get("/websub/" + feedId)
                .then()
                .statusCode(404);
        given().header("X-Hub-Signature", "sha256=00")
                .body("<rss/>")
                .post("/websub/" + feedId)
                .then()
                .statusCode(202);
        given().body("<rss/>").post("/websub/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static JsonNode event(String publisher, String path) {
        return events(publisher).stream()
                .filter(event -> event.at("/article/url").asText().contains(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> events(String publisher) {
        return all().stream()
                .filter(event -> event.at("/article/url").asText().startsWith(NewsSite.url(publisher, "")))
                .toList();
    }

    /// Everything on the topic so far, in order within each article.
    private static List<JsonNode> all() {
        return List.copyOf(SEEN);
    }

    @BeforeAll
    static void follow() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                "test-" + UUID.randomUUID(),
                "metadata.max.age.ms",
                "1000",
                "auto.offset.reset",
                "earliest");
        Thread.ofVirtual().name("topic").start(() -> follow(settings));
    }

    @AfterAll
    static void leave() {
        followed = true;
    }

    private static void follow(Map<String, Object> settings) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("article.fetched.v1"));
            while (!followed) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    SEEN.add(JSON.readTree(message.value()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a message that is no JSON", e);
        }
    }
}
