package io.dateline.gateway.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From an analysed article to its row, search hit, mention and alert, over HTTP and a real broker.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MonitoringTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Longer than anything takes that must not happen.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    @Test
    void articleThatMatchesIsFoundMentionedAndAlertedOnce() {
        Team team = Team.create();
        String brand = Samples.word();
        String monitor = monitor(team, brand + " NEAR/3 recall*");
        Article article = Samples.article(
                UUID.randomUUID(),
                1,
                null,
                "Maker calls cars back",
                "On Friday " + brand + " announced recalls of cars.");

        topics.send(Samples.analysed(article, 1));
        topics.send(Samples.analysed(article, 1));
        awaitMentions(team, monitor, 1);

        JsonPath mention = get(team, "/monitors/" + monitor + "/mentions");
        int start = article.text().indexOf(brand);
        assertThat(mention.getList("items[0].matches.field")).containsOnly("text");
        assertThat(mention.getInt("items[0].matches[0].start")).isEqualTo(start);
        assertThat(mention.getInt("items[0].matches[0].end")).isEqualTo(start + brand.length());
        assertThat(mention.getString("items[0].matches[1].start"))
                .isEqualTo(String.valueOf(article.text().indexOf("recalls")));
        assertThat(mention.getList("items[0].matchedWords.text")).containsExactly(brand, "recalls");
        assertThat(mention.getList("items[0].matchedWords.zone")).containsExactly("lede", "lede");
        assertThat(mention.getList("items[0].matchedWords.places")).containsExactly(1, 1);
        assertThat(mention.getString("items[0].prominence")).isEqualTo("lede");
        assertThat(mention.getString("items[0].state")).isEqualTo("new");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(team, "/articles?q=" + brand).getList("items.id"))
                                .containsExactly(article.id().toString()));
        await().atMost(PATIENCE)
                .until(() -> !get(team, "/alerts").getList("items").isEmpty());
        JsonPath alerts = get(team, "/alerts");
        assertThat(alerts.getList("items.articleId"))
                .containsExactly(article.id().toString());
        assertThat(alerts.getString("items[0].explanation")).contains("“" + brand + "”, “recalls”");
        assertThat(alerts.getString("items[0].mentionId")).isEqualTo(mention.getString("items[0].id"));
        team.request()
                .get("/api/v1/articles/" + article.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("analysed"))
                .body("sentiment.label", equalTo("negative"));
    }

    @Test
    void wordsThatMatchedAreNamedAlsoWhenALaterRevisionSaysSomethingElse() {
        Team team = Team.create();
        String brand = Samples.word();
        UUID id = UUID.randomUUID();
        String monitor = monitor(team, brand);
        topics.send(Samples.analysed(Samples.article(id, 1, null, "Once", "It was about " + brand + "."), 1));
        awaitMentions(team, monitor, 1);

        topics.send(Samples.analysed(Samples.article(id, 2, null, "Now", "It is about nobody in particular."), 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(team, "/articles/" + id).getInt("revision"))
                        .isEqualTo(2));

        JsonPath mention = get(team, "/monitors/" + monitor + "/mentions");
        assertThat(mention.getList("items[0].matchedWords.text")).containsExactly(brand);
        assertThat(mention.getInt("items[0].matchedRevision")).isOne();
        assertThat(mention.getList("items[0].matches")).isEmpty();
        assertThat(mention.getList("items[0].article.marks")).isEmpty();
    }

    @Test
    void mentionOfBeforeNamesTheWordsThatItsArticleHasAtItsPlaces() {
        Team team = Team.create();
        String brand = Samples.word();
        String monitor = monitor(team, brand);
        topics.send(Samples.analysed(
                Samples.article(UUID.randomUUID(), 1, null, "Maker", "Cars of " + brand + " go back."), 1));
        awaitMentions(team, monitor, 1);
        rows.write(
                "update mention set matched_words = null, matched_revision = null where monitor_id = ?::uuid", monitor);

        assertThat(get(team, "/monitors/" + monitor + "/mentions").getList("items[0].matchedWords.text"))
                .containsExactly(brand);
    }

    @Test
    void whatIsOldOrCameWithANewFeedIsMentionedAndRaisesNoAlert() {
        Team team = Team.create();
        String brand = Samples.word();
        String monitor = monitor(team, brand);
        Article old = dated(Samples.article(UUID.randomUUID(), 1, null, brand + " of old", "Text."), 3, null);
        Article first = dated(Samples.article(UUID.randomUUID(), 1, null, brand + " listed", "Text."), 0, true);
        Article fresh = dated(Samples.article(UUID.randomUUID(), 1, null, brand + " today", "Text."), 0, null);

        topics.send(Samples.analysed(old, 1));
        topics.send(Samples.analysed(first, 1));
        topics.send(Samples.analysed(fresh, 1));
        awaitMentions(team, monitor, 3);

        JsonPath mentions = get(team, "/monitors/" + monitor + "/mentions");
        assertThat(mentions.getList("items.findAll { it.article.id == '" + old.id() + "' }.alertHeld"))
                .containsExactly("old");
        assertThat(mentions.getList("items.findAll { it.article.id == '" + first.id() + "' }.alertHeld"))
                .containsExactly("first-listing");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(team, "/alerts").getList("items.articleId"))
                        .containsExactly(fresh.id().toString()));
    }

    private static Article dated(Article article, int daysBefore, @Nullable Boolean firstListing) {
        return new Article(
                article.id(),
                article.revision(),
                article.tenantId(),
                article.source(),
                article.url(),
                article.canonicalUrl(),
                article.title(),
                article.text(),
                article.byline(),
                article.firstSeenAt().minus(Duration.ofDays(daysBefore)),
                Precision.SECOND,
                article.firstSeenAt(),
                article.fetchedAt(),
                article.dateline(),
                article.declaredLanguage(),
                article.tags(),
                article.withdrawnAt(),
                article.page(),
                firstListing);
    }

    @Test
    void olderRevisionThatArrivesLateChangesNothing() {
        Team team = Team.create();
        String brand = Samples.word();
        UUID id = UUID.randomUUID();
        String monitor = monitor(team, brand);
        topics.send(Samples.analysed(Samples.article(id, 2, null, "Now " + brand, "New text."), 1));
        awaitMentions(team, monitor, 1);

        topics.send(Samples.analysed(Samples.article(id, 1, null, "Once", "Old text."), 1));

        await().during(SILENCE)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(team, "/articles/" + id).getString("title"))
                        .isEqualTo("Now " + brand));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(team, "/articles/" + id + "/revisions").getList("items.revision"))
                        .isEqualTo(List.of(2, 1)));
        assertThat(get(team, "/articles?q=" + brand).getLong("total")).isOne();
    }

    @Test
    void newMonitorFindsWhatIsStoredWithoutAlertAndFollowsItsChange() {
        Team team = Team.create();
        String before = Samples.word();
        String after = Samples.word();
        topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, before, "Text."), 1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(team, "/articles?q=" + before).getLong("total"))
                                .isOne());

        String monitor = monitor(team, before);
        awaitMentions(team, monitor, 1);
        assertThat(get(team, "/alerts").getList("items")).isEmpty();
        team.request()
                .body(Map.of("query", after))
                .patch("/api/v1/monitors/" + monitor)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, after, "Text."), 1));
        awaitMentions(team, monitor, 2);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(team, "/alerts").getList("items.headline"))
                        .containsExactly(after));
    }

    @Test
    void analysisByNewerModelsRaisesNoSecondAlert() {
        Team team = Team.create();
        String brand = Samples.word();
        Article article = Samples.article(UUID.randomUUID(), 1, null, brand, "Text.");
        // Another team's monitor shows when the article has been matched: from then on it is an old one.
        Team witness = Team.create();
        String seen = monitor(witness, brand);
        topics.send(Samples.analysed(article, 1));
        awaitMentions(witness, seen, 1);
        String monitor = monitor(team, brand);
        awaitMentions(team, monitor, 1);

        topics.send(Samples.analysed(article, 2));

        await().during(SILENCE)
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(team, "/alerts").getList("items")).isEmpty());
    }

    @Test
    void anotherTeamSeesNothingOfIt() {
        Team team = Team.create();
        Team other = Team.create();
        String brand = Samples.word();
        String monitor = monitor(team, brand);
        String others = monitor(other, brand);
        Article own = Samples.article(UUID.randomUUID(), 1, team.tenantId(), brand, "Our own text.");
        topics.send(Samples.analysed(own, 1));
        awaitMentions(team, monitor, 1);
        String mention = get(team, "/mentions").getString("items[0].id");
        String rule = get(team, "/monitors/" + monitor + "/alerts").getString("items[0].id");

        for (String path : List.of(
                "/articles/" + own.id(),
                "/articles/" + own.id() + "/revisions",
                "/monitors/" + monitor,
                "/monitors/" + monitor + "/mentions",
                "/monitors/" + monitor + "/stats",
                "/monitors/" + monitor + "/alerts")) {
            other.request().get("/api/v1" + path).then().statusCode(404);
            team.request().get("/api/v1" + path).then().statusCode(200);
        }
        other.request()
                .body(Map.of("name", "mine"))
                .patch("/api/v1/monitors/" + monitor)
                .then()
                .statusCode(404);
        other.request()
                .body(Map.of("state", "kept"))
                .patch("/api/v1/mentions/" + mention)
                .then()
                .statusCode(404);
        other.request().delete("/api/v1/monitors/" + monitor).then().statusCode(404);
        other.request()
                .delete("/api/v1/monitors/" + monitor + "/alerts/" + rule)
                .then()
                .statusCode(404);
        other.request()
                .body(Map.of())
                .post("/api/v1/monitors/" + monitor + "/alerts")
                .then()
                .statusCode(404);
        for (String list :
                List.of("/articles?q=" + brand, "/mentions", "/alerts", "/monitors/" + others + "/mentions")) {
            other.request().get("/api/v1" + list).then().statusCode(200).body("items", hasSize(0));
        }
    }

    @Test
    void triageIsRememberedAndCounted() {
        Team team = Team.create();
        String brand = Samples.word();
        String monitor = monitor(team, brand);
        topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, brand, "Text."), 1));
        awaitMentions(team, monitor, 1);
        String mention = get(team, "/mentions").getString("items[0].id");

        team.request()
                .body(Map.of(
                        "state",
                        "kept",
                        "tags",
                        List.of("board"),
                        "note",
                        "Call them.",
                        "sentimentOverride",
                        Map.of("label", "positive", "reason", "irony")))
                .patch("/api/v1/mentions/" + mention)
                .then()
                .statusCode(200)
                .body("state", equalTo("kept"))
                .body("tags", equalTo(List.of("board")))
                .body("sentimentOverride.label", equalTo("positive"))
                .body("sentimentOverride.by", equalTo(team.username()));

        assertThat(get(team, "/mentions?state=new").getList("items")).isEmpty();
        JsonPath stats = get(team, "/monitors/" + monitor + "/stats");
        assertThat(stats.getInt("total")).isOne();
        assertThat(stats.getInt("sentiment.positive")).isOne();
        assertThat(stats.getString("sources[0].name")).isEqualTo("Daily Sample");
        assertThat(get(team, "/monitors/" + monitor).getInt("mentions.new")).isZero();
        team.request()
                .body(Map.of("state", "lost"))
                .patch("/api/v1/mentions/" + mention)
                .then()
                .statusCode(400);
    }

    @Test
    void queryThatCannotBeReadSaysWhere() {
        Team team = Team.create();

        team.request()
                .body(Map.of("name", "m", "query", "recall AND (brakes"))
                .post("/api/v1/monitors")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/query-invalid"))
                .body("errors[0].start", equalTo(11))
                .body("errors[0].end", equalTo(12));
        team.request().get("/api/v1/articles?q=NOT recall").then().statusCode(400);
        team.request()
                .body(Map.of("query", "gap"))
                .post("/api/v1/monitors/preview")
                .then()
                .statusCode(200)
                .body("count", equalTo(0))
                .body("lint", hasSize(1));
    }

    private static String monitor(Team team, String query) {
        return team.request()
                .body(Map.of("name", "watch", "query", query))
                .post("/api/v1/monitors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void awaitMentions(Team team, String monitor, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(team, "/monitors/" + monitor + "/mentions").getList("items"))
                        .hasSize(count));
    }

    private static JsonPath get(Team team, String path) {
        return team.request()
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
