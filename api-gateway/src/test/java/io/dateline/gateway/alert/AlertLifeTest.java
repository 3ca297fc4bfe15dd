package io.dateline.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class AlertLifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    private Desk desk;
    private final String word = Samples.word();
    private final UUID story = UUID.randomUUID();

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @Test
    void articlesOfOneStoryAreOneAlertThatGrows() {
        desk.monitor("Harbour", word);
        arrives(word + " reopens", "The Herald", 3, story);
        String id = awaitAlert("match", 1);
        arrives("More on " + word, "The Post", 4, story);

        awaitAlert("match", 2);
        JsonPath alert = desk.get("/alerts/" + id);
        assertThat(alert.getString("state")).isEqualTo("open");
        assertThat(alert.getString("headline")).isEqualTo(word + " reopens");
        assertThat(alert.getInt("outlets")).isEqualTo(2);
        assertThat(alert.getList("articles.outlet")).containsExactly("The Herald", "The Post");
        assertThat(desk.get("/alerts/" + id + "/events").getList("items.change"))
                .containsExactly("opened", "grew");
        assertThat(desk.get("/alerts?kind=match").getList("items")).hasSize(1);
        assertThat(desk.get("/alerts?story=" + story).getList("items.id")).contains(id);
        assertThat(desk.get("/alerts?state=closed").getList("items")).isEmpty();
    }

    @Test
    void whoLooksAfterAnAlertIsNamedAndItGoesOn() {
        desk.monitor("Harbour", word);
        arrives(word + " reopens", "The Herald", 3, story);
        String id = awaitAlert("match", 1);

        desk.post("/alerts/" + id + "/acknowledge", Map.of(), 200);
        desk.post("/alerts/" + id + "/acknowledge", Map.of(), 200);
        desk.post("/alerts/" + id + "/note", Map.of("note", "The press office answers at noon."), 200);
        arrives("More on " + word, "The Post", 3, story);
        awaitAlert("match", 2);

        JsonPath alert = desk.get("/alerts/" + id);
        assertThat(alert.getString("state")).isEqualTo("acknowledged");
        assertThat(alert.getString("acknowledgedBy")).isEqualTo(desk.team().username());
        JsonPath events = desk.get("/alerts/" + id + "/events");
        assertThat(events.getList("items.change")).containsExactly("opened", "acknowledged", "noted", "grew");
        assertThat(events.getString("items[2].note")).isEqualTo("The press office answers at noon.");
        assertThat(events.getList("items.version")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void afterAnAlertWasClosedTheSameStoryOpensAnother() {
        desk.monitor("Harbour", word);
        arrives(word + " reopens", "The Herald", 3, story);
        String first = awaitAlert("match", 1);

        desk.post("/alerts/" + first + "/close", Map.of(), 200);
        arrives("More on " + word, "The Post", 3, story);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                desk.get("/alerts?kind=match&state=open").getList("items"))
                        .hasSize(1));
        assertThat(desk.get("/alerts?kind=match&state=open").getString("items[0].id"))
                .isNotEqualTo(first);
        assertThat(desk.get("/alerts/" + first).getString("closedAt")).isNotNull();
    }

    @Test
    void whatOneHasSeenAndWhatOneThinksOfItIsOnesOwn() {
        desk.monitor("Harbour", word);
        arrives(word + " reopens", "The Herald", 3, story);
        String id = awaitAlert("match", 1);

        assertThat(desk.get("/alerts/unread").getInt("count")).isEqualTo(1);
        desk.team().request().post("/api/v1/alerts/seen").then().statusCode(204);
        assertThat(desk.get("/alerts/unread").getInt("count")).isZero();
        assertThat(desk.post("/alerts/" + id + "/useful", Map.of("useful", false), 200)
                        .getBoolean("useful"))
                .isFalse();
        assertThat(desk.get("/alerts/" + id).getBoolean("useful")).isFalse();
        Desk other = Desk.open();
        other.team().request().get("/api/v1/alerts/" + id).then().statusCode(404);
        other.team()
                .request()
                .post("/api/v1/alerts/" + id + "/acknowledge")
                .then()
                .statusCode(404);
    }

    @Test
    void leadingOutletAndGrowingStoryAreToldByTheRulesThatEveryTeamHas() {
        desk.monitor("Harbour", word);
        arrives(word + " closed after collision", "The Times of Marlow", 1, story);
        awaitAlert("tier1", 1);
        for (String outlet : List.of("The Post", "The Mirror", "The Echo")) {
            arrives(word + " closed", outlet, 3, story);
        }

        String grown = awaitAlert("story-grows", 4);
        assertThat(desk.get("/alerts/" + grown).getString("level")).isEqualTo("small");
        assertThat(desk.get("/alerts/" + grown + "/figures").getInt("figures.step"))
                .isEqualTo(4);
    }

    @Test
    void ruleOfATagCoversTheMonitorsThatHaveIt() {
        String crisis = desk.monitor("Crisis", word);
        String calm = Samples.word();
        desk.monitor("Calm", calm);
        desk.patch("/monitors/" + crisis, Map.of("tags", List.of("crisis")));
        desk.post(
                "/alert-rules",
                Map.of(
                        "name",
                        "Two in a day",
                        "kind",
                        "threshold",
                        "scope",
                        Map.of("tag", "crisis"),
                        "settings",
                        Map.of("count", 2, "hours", 24)),
                201);
        for (int i = 0; i < 2; i++) {
            arrives(word + " again", "The Herald " + i, 3, UUID.randomUUID());
            arrives(calm + " again", "The Herald " + i, 3, UUID.randomUUID());
        }

        String id = awaitAlert("threshold", 2);
        JsonPath replay = desk.get("/alerts/" + id + "/replay");
        assertThat(replay.getList("differences")).isEmpty();
        assertThat(replay.getBoolean("same")).isTrue();
        String mention = desk.get("/alerts/" + id).getString("articles[0].mentionId");
        desk.patch("/mentions/" + mention, Map.of("state", "dismissed", "reason", "Not about us"));
        JsonPath changed = desk.get("/alerts/" + id + "/replay");
        assertThat(changed.getBoolean("same")).isFalse();
        assertThat(changed.getList("changed.mentionId")).containsExactly(mention);
        assertThat(changed.getList("changed.what")).containsExactly("dismissed");
        assertThat(desk.get("/alerts?kind=threshold").getList("items.monitorName"))
                .containsExactly("Crisis");
    }

    @Test
    void editAfterPublicationInALeadingOutletIsTold() {
        desk.monitor("Harbour", word);
        UUID id = UUID.randomUUID();
        Source source = source("The Times of Marlow", 1);
        arrives(id, 1, word + " is safe", "The " + word + " carried 120 people when it left.", source, story);
        awaitAlert("tier1", 1);
        arrives(id, 2, word + " is not safe", "The " + word + " carried 240 people when it left.", source, story);

        String edit = awaitAlert("edit", 1);
        assertThat(desk.get("/alerts/" + edit).getString("explanation")).contains("The Times of Marlow");
    }

    @Test
    void rulesThatCannotWorkAreRefused() {
        String monitor = desk.monitor("Harbour", word);

        desk.post("/alert-rules", Map.of("kind", "threshold"), 400);
        desk.post("/alert-rules", Map.of("kind", "silence"), 400);
        desk.post("/alert-rules", Map.of("kind", "nonsense"), 400);
        desk.post("/alert-rules", Map.of("kind", "spike", "scope", Map.of("monitorId", monitor, "tag", "crisis")), 400);
        desk.post(
                "/alert-rules",
                Map.of(
                        "kind",
                        "spike",
                        "scope",
                        Map.of("monitorId", UUID.randomUUID().toString())),
                404);
        desk.post("/alert-rules", Map.of("kind", "match", "filter", Map.of("query", "harbour AND (")), 400);
    }

    @Test
    void previewTellsWhatARuleWouldHaveTold() {
        desk.monitor("Harbour", word);
        for (int i = 0; i < 3; i++) {
            arrives(word + " again", "The Herald " + i, 3, i == 2 ? story : UUID.randomUUID());
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/alerts?kind=match").getList("items"))
                        .hasSize(3));

        JsonPath preview = desk.post("/alert-rules/preview", Map.of("kind", "match"), 200);

        assertThat(preview.getInt("days")).isEqualTo(28);
        assertThat(preview.getList("alerts")).hasSize(3);
        assertThat(preview.getString("sentence")).contains("3 times");
        assertThat(desk.post("/alert-rules/preview", Map.of("kind", "spike"), 200)
                        .getList("alerts"))
                .isEmpty();
    }

    private void arrives(String title, String outlet, int tier, UUID storyId) {
        arrives(UUID.randomUUID(), 1, title, "More is not known.", source(outlet, tier), storyId);
    }

    private static Source source(String outlet, int tier) {
        return new Source(EventIds.of("source", outlet), outlet, "GB", tier);
    }

    private void arrives(UUID id, int revision, String title, String text, Source source, UUID storyId) {
        Instant now = Instant.now().minus(Duration.ofHours(2));
        Article article = new ArticleBuilder(title, text)
                .id(id)
                .revision(revision)
                .source(source)
                .url("https://news.example/" + id)
                .seenAt(now)
                .fetchedAt(now.plusSeconds(revision))
                .build();
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(),
                List.of(),
                new Sentiment(Sentiment.Label.NEGATIVE, -0.8, List.of()),
                List.of(),
                null);
        topics.send(ArticleAnalysed.analysed(
                ArticleEnriched.of(article, 1, findings), null, new StoryMembership(storyId, 1)));
    }

    /// @return the id of the only alert of a kind, once it counts so many articles
    private String awaitAlert(String kind, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/alerts?kind=" + kind).getList("items.count"))
                        .containsExactly(count));
        return desk.get("/alerts?kind=" + kind).getString("items[0].id");
    }
}
