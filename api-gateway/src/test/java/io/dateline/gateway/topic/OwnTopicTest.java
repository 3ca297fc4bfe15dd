package io.dateline.gateway.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Embedding;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A team's own topics, from the description to searches, pages and alerts. Each test has an encoder of its own
/// name, so that no other test's articles come near.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class OwnTopicTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Source SOURCE = Samples.SOURCE;

    /// Directions that have nothing to do with each other, and two between.
    private static final byte[] WIND = {127, 0, 0, 0};

    private static final byte[] WINDY = {100, 78, 0, 0};
    private static final byte[] NEAR = {20, 125, 0, 0};
    private static final byte[] FISH = {0, 0, 127, 0};

    @Inject
    Topics topics;

    private final String model = "encoder-" + UUID.randomUUID();

    @Test
    void ownTopicIsSeenFoundAndCountedByItsTeamAlone() {
        Desk desk = Desk.open();
        Desk other = Desk.open();
        String windy = article("Turbines turn", WINDY);
        article("Herring again", FISH);
        String topic = topic(desk, "Wind " + Samples.word());
        String name = desk.get("/topics/" + topic).getString("name");

        read(topic, 1, WIND);
        awaitInside(desk, topic, 1);

        assertThat(desk.get("/articles/" + windy).getList("topics.code")).containsExactly("own:" + topic);
        assertThat(desk.get("/articles/" + windy).getString("topics[0].name")).isEqualTo(name);
        assertThat(desk.get("/articles/" + windy).getList("topics[0].evidence")).isEmpty();
        assertThat(ids(desk, "?topic=own:" + topic)).containsExactly(windy);
        assertThat(ids(desk, "?q=topic:\"" + name + "\"")).containsExactly(windy);
        assertThat(ids(desk, "?q=topic:own:" + topic)).containsExactly(windy);
        assertThat(other.get("/articles/" + windy).getList("topics")).isEmpty();
        assertThat(ids(other, "?topic=own:" + topic)).isEmpty();
        assertThat(ids(other, "?q=topic:\"" + name + "\"")).isEmpty();
        assertThat(ids(other, "?q=topic:own:" + topic)).isEmpty();
        assertThat(ids(other, "?q=topic:" + topic)).isEmpty();
        assertThat(other.get("/articles?facets=true").getList("facets.topic.value", String.class))
                .noneMatch(code -> code.startsWith("own:"));
        assertThat(desk.get("/articles?facets=true").getMap("facets.topic[0]"))
                .containsEntry("value", "own:" + topic)
                .containsEntry("label", name)
                .containsEntry("count", 1)
                .containsEntry("own", true);
        assertThat(desk.get("/articles?facets=true&topic=own:" + topic).getInt("facets.topic[0].count"))
                .isOne();
        assertThat(desk.team()
                        .request()
                        .body(Map.of("query", "topic:\"" + name + "\""))
                        .post("/api/v1/monitors/preview")
                        .jsonPath()
                        .getString("facets.topic[0].label"))
                .isEqualTo(name);
        assertThat(other.get("/topics").getList("items")).isEmpty();
        other.team().request().get("/api/v1/topics/" + topic).then().statusCode(404);
        other.team()
                .request()
                .body(Map.of("name", "Mine now"))
                .patch("/api/v1/topics/" + topic)
                .then()
                .statusCode(404);
        other.team().request().delete("/api/v1/topics/" + topic).then().statusCode(404);
    }

    @Test
    void anotherTeamsTopicOfTheSameNameIsAnotherTopic() {
        Desk desk = Desk.open();
        Desk other = Desk.open();
        String name = "Sea " + Samples.word();
        String windy = article("Turbines turn", WINDY);
        String fish = article("Herring again", FISH);
        String ofWind = topic(desk, name);
        String ofFish = topic(other, name);
        read(ofWind, 1, WIND);
        read(ofFish, 1, FISH);
        awaitInside(desk, ofWind, 1);
        awaitInside(other, ofFish, 1);

        assertThat(ids(desk, "?q=topic:\"" + name + "\"")).containsExactly(windy);
        assertThat(ids(other, "?q=topic:\"" + name + "\"")).containsExactly(fish);
    }

    @Test
    void examplesReassignTheArchiveAndTheMonitorsThatNameTheTopic() {
        Desk desk = Desk.open();
        String near = article("Cables to the coast", NEAR);
        String windy = article("Turbines turn", WINDY);
        String topic = topic(desk, "Wind " + Samples.word());
        read(topic, 1, WIND);
        awaitInside(desk, topic, 1);
        String name = desk.get("/topics/" + topic).getString("name");
        String monitor = desk.monitor("wind", "topic:\"" + name + "\"");
        desk.awaitMentions(monitor, 1);
        assertThat(desk.get("/topics/" + topic + "/preview").getMap("items.find { it.article.id == '" + near + "' }"))
                .containsEntry("belongs", false);

        JsonPath taught = desk.post(
                "/topics/" + topic + "/examples",
                Map.of("items", List.of(Map.of("articleId", near, "about", true))),
                200);

        assertThat(taught.getList("examples.title")).containsExactly("Cables to the coast");
        awaitInside(desk, topic, 2);
        desk.awaitMentions(monitor, 2);
        assertThat(ids(desk, "?topic=own:" + topic)).containsExactlyInAnyOrder(near, windy);
        assertThat(desk.get("/alerts").getList("items")).isEmpty();

        desk.patch("/topics/" + topic, Map.of("threshold", 0.95));
        desk.post(
                "/topics/" + topic + "/examples",
                Map.of("items", List.of(new NewOwnTopic.Example(UUID.fromString(near), false))),
                200);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ids(desk, "?topic=own:" + topic)).doesNotContain(near));
    }

    @Test
    void monitorOfATopicMatchesWhatComesIn() {
        Desk desk = Desk.open();
        String topic = topic(desk, "Wind " + Samples.word());
        read(topic, 1, WIND);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/topics/" + topic).getString("state"))
                        .isEqualTo("ready"));
        String monitor = desk.monitor("wind", "topic:own:" + topic);

        String windy = article("Turbines turn", WIND);
        article("Herring again", FISH);

        desk.awaitMentions(monitor, 1);
        JsonPath mention = desk.get("/monitors/" + monitor + "/mentions");
        assertThat(mention.getString("items[0].article.id")).isEqualTo(windy);
        assertThat(mention.getString("items[0].article.topics[0].code")).isEqualTo("own:" + topic);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/alerts").getList("items.headline"))
                        .containsExactly("Turbines turn"));
    }

    @Test
    void changedDescriptionIsReadAgainAndAnAnswerToTheOldOneIsPassedOver() {
        Desk desk = Desk.open();
        String windy = article("Turbines turn", WINDY);
        String fish = article("Herring again", FISH);
        String topic = topic(desk, "Sea " + Samples.word());
        assertThat(desk.get("/topics/" + topic).getString("state")).isEqualTo("being-read");
        read(topic, 1, WIND);
        awaitInside(desk, topic, 1);

        JsonPath changed = desk.patch("/topics/" + topic, Map.of("description", "Herring and cod."));
        assertThat(changed.getString("state")).isEqualTo("being-read");
        read(topic, 1, WIND);
        read(topic, 2, FISH);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ids(desk, "?topic=own:" + topic)).containsExactly(fish));
        assertThat(desk.get("/articles/" + windy).getList("topics")).isEmpty();
        desk.team().request().delete("/api/v1/topics/" + topic).then().statusCode(204);
        assertThat(ids(desk, "?topic=own:" + topic)).isEmpty();
        assertThat(desk.get("/articles/" + fish).getList("topics")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        Desk desk = Desk.open();
        String topic = topic(desk, "Wind");

        desk.post("/topics", Map.of("name", "WIND", "description", "Again."), 409);
        desk.post("/topics", Map.of("name", " ", "description", "x"), 400);
        desk.post("/topics", Map.of("name", "Sun", "description", "x", "threshold", 1.5), 400);
        JsonPath unknown = desk.post(
                "/topics/" + topic + "/examples",
                Map.of("items", List.of(Map.of("articleId", UUID.randomUUID(), "about", true))),
                400);
        assertThat(unknown.getString("detail")).contains("No article has the id");
        desk.team()
                .colleague("viewer")
                .request()
                .body(Map.of("name", "Sun", "description", "x"))
                .post("/api/v1/topics")
                .then()
                .statusCode(403);
        desk.team()
                .request()
                .header("If-Match", "\"77\"")
                .body(Map.of("name", "Sun"))
                .patch("/api/v1/topics/" + topic)
                .then()
                .statusCode(412);
    }

    private String topic(Desk desk, String name) {
        return desk.post("/topics", Map.of("name", name, "description", "Turbines off the coast."), 201)
                .getString("id");
    }

    private void read(String topic, int version, byte[] vector) {
        DescriptionCommand command = DescriptionCommand.of(UUID.fromString(topic), version, "", "");
        topics.send(DescriptionEncoded.of(command, new Embedding(model, vector)));
    }

    private void awaitInside(Desk desk, String topic, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath seen = desk.get("/topics/" + topic);
            assertThat(seen.getInt("articles")).isEqualTo(count);
            assertThat(seen.getString("assignment.state")).isEqualTo("done");
        });
    }

    private static List<String> ids(Desk desk, String query) {
        return desk.get("/articles" + query).getList("items.id");
    }

    /// @return id of an article that has been analysed and can be found
    private String article(String title, byte[] vector) {
        String word = Samples.word();
        UUID id = UUID.randomUUID();
        Article article = Samples.article(id, SOURCE, Instant.parse("2026-11-20T10:00:00Z"), title, word + " text.");
        Findings findings = new Findings(
                new Language("en", 0.99), List.of(), List.of(), null, List.of(), new Embedding(model, vector));
        topics.send(ArticleAnalysed.analysed(ArticleEnriched.of(article, 1, findings), null, null));
        Desk anybody = Desk.open();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(anybody, "?q=" + word)).hasSize(1));
        return id.toString();
    }
}
