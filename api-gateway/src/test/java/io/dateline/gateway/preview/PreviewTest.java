package io.dateline.gateway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dateline.contract.article.Article;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Queries tried out over stored articles, and what becomes of them, over HTTP.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class PreviewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Topics topics;

    @Test
    void draftTellsWhatItGainsAndLosesAgainstTheSavedMonitor() {
        Team team = Team.create();
        String brand = Samples.word();
        stored(team, brand + " recalls cars", "Brakes.", brand);
        stored(team, brand + " opens a plant", "Jobs.", brand);
        String monitor = monitor(team, brand + " AND brakes");

        JsonPath draft =
                post(team, "/monitors/preview", Map.of("query", brand + " AND title:opens", "monitorId", monitor));

        assertThat(draft.getInt("count")).isOne();
        assertThat(draft.getInt("comparison.count")).isOne();
        assertThat(draft.getInt("comparison.gained")).isOne();
        assertThat(draft.getInt("comparison.lost")).isOne();
        assertThat(draft.getString("comparison.lostSamples[0].title")).contains("recalls");
        assertThat(draft.getList("facets.source")).hasSize(1);
        JsonPath alone = post(team, "/monitors/preview", Map.of("query", brand));
        assertThat(alone.getInt("count")).isEqualTo(2);
        assertThat(alone.getString("comparison")).isNull();
    }

    @Test
    void explanationSaysClauseByClauseWhyAnArticleMatchesOrNot() {
        Team team = Team.create();
        String brand = Samples.word();
        String id = stored(team, brand + " recalls cars", "Brakes of cars fail.", brand);

        JsonPath answer = post(
                team,
                "/monitors/explain",
                Map.of("query", brand + " AND (brakes NEAR/3 fail) AND NOT cars", "articleId", id));

        assertThat(answer.getBoolean("matches")).isFalse();
        assertThat(answer.getString("clause.kind")).isEqualTo("and");
        assertThat(answer.getList("clause.parts.holds")).containsExactly(true, true, false);
        assertThat(answer.getList("clause.parts[0].zones")).containsExactly("title");
        assertThat(answer.getList("clause.parts[1].zones")).containsExactly("lede");
        assertThat(answer.getInt("clause.parts[2].start")).isEqualTo(brand.length() + 30);
        assertThat(answer.getList("clause.parts[2].parts[0].matches")).hasSize(2);
        team.request()
                .body(Map.of("query", brand, "articleId", UUID.randomUUID().toString()))
                .post("/api/v1/monitors/explain")
                .then()
                .statusCode(404);
    }

    @Test
    void importedQueryComesWithWhatWasChangedAndWhatIsLeft() {
        Team team = Team.create();

        team.request()
                .body(Map.of("dialect", "cisionone", "query", "cs(\"BT\") w/5 fine"))
                .post("/api/v1/monitors/import")
                .then()
                .statusCode(200)
                .body("query", equalTo("exact:\"BT\" NEAR/5 fine"))
                .body("changes", hasSize(2))
                .body("fault", nullValue());
        team.request()
                .body(Map.of("dialect", "brandwatch", "query", "apple AND authorGender:female"))
                .post("/api/v1/monitors/import")
                .then()
                .statusCode(200)
                .body("fault.start", equalTo(10));
        team.request()
                .body(Map.of("dialect", "latin", "query", "apple"))
                .post("/api/v1/monitors/import")
                .then()
                .statusCode(400);
    }

    @Test
    void changeOfASavedPartReachesTheMonitorsThatNameIt() {
        Team team = Team.create();
        Team other = Team.create();
        String brand = Samples.word();
        String noise = Samples.word();
        String part = team.request()
                .body(Map.of("name", "Noise", "query", "football", "note", "Sports pages."))
                .post("/api/v1/query-parts")
                .then()
                .statusCode(201)
                .body("name", equalTo("noise"))
                .extract()
                .path("id");
        String monitor = monitor(team, brand + " AND NOT @noise");
        team.request()
                .body(Map.of("name", "noise", "query", "football OR " + noise))
                .put("/api/v1/query-parts/" + part)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        team.request().get("/api/v1/monitors/" + monitor).then().body("version", equalTo(2));

        topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, brand + " and " + noise, "Text."), 1));
        topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, brand + " alone", "Text."), 1));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(team, "/monitors/" + monitor + "/mentions").getList("items.article.title"))
                        .containsExactly(brand + " alone"));
        team.request().delete("/api/v1/query-parts/" + part).then().statusCode(409);
        other.request().get("/api/v1/query-parts/" + part).then().statusCode(404);
        other.request().get("/api/v1/query-parts").then().body("items", hasSize(0));
        team.request()
                .body(Map.of("name", "noise", "query", "a OR @noise"))
                .put("/api/v1/query-parts/" + part)
                .then()
                .statusCode(400);
    }

    @Test
    void backfillTellsHowFarItHasCome() {
        Team team = Team.create();
        String brand = Samples.word();
        stored(team, brand, "Text.", brand);
        String monitor = monitor(team, brand);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath progress = get(team, "/monitors/" + monitor + "/backfill");
            assertThat(progress.getString("state")).isEqualTo("done");
            assertThat(progress.getInt("looked")).isEqualTo(2);
            assertThat(progress.getInt("total")).isEqualTo(2);
            assertThat(progress.getInt("found")).isOne();
        });
        Team.create()
                .request()
                .get("/api/v1/monitors/" + monitor + "/backfill")
                .then()
                .statusCode(404);
    }

    private String stored(Team team, String title, String text, String word) {
        long before = get(team, "/articles?q=" + word).getLong("total");
        Article article = Samples.article(UUID.randomUUID(), 1, null, title, text);
        topics.send(Samples.analysed(article, 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(team, "/articles?q=" + word).getLong("total"))
                        .isEqualTo(before + 1));
        // The index may be ahead of the rows.
        await().atMost(PATIENCE).untilAsserted(() -> get(team, "/articles/" + article.id()));
        return article.id().toString();
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

    private static JsonPath post(Team team, String path, Map<String, String> body) {
        return team.request()
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
