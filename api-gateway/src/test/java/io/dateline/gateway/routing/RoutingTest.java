package io.dateline.gateway.routing;

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
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an article to the message at a target.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class RoutingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Long enough for what would be sent by mistake.
    private static final Duration MEANWHILE = Duration.ofSeconds(3);

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    private Desk desk;
    private String monitor;
    private String target;
    private final String word = Samples.word();
    private final UUID story = UUID.randomUUID();

    @BeforeEach
    void open() {
        desk = Desk.open();
        monitor = desk.monitor("Harbour", word);
        target = target("Press desk");
    }

    /// That it is over changes the message where it stands, and is none where it cannot be changed.
    @Test
    void matchGoesToTheTargetsOfItsRouteAndItsEndIsAnUpdate() {
        String board = target("Board", Map.of("in-place", "yes"));
        String route = route(Map.of("kinds", List.of("match"), "targets", List.of(target, board)));
        arrives(word + " reopens", story);
        String alert = awaitAlert();

        awaitDeliveries(target, List.of("opened"));
        awaitDeliveries(board, List.of("opened"));
        JsonPath sent = desk.get("/deliveries?target=" + target);
        assertThat(sent.getList("items.alertId")).containsExactly(alert);
        assertThat(sent.getList("items.routeId")).containsExactly(route);
        desk.post("/alerts/" + alert + "/close", Map.of(), 200);

        awaitDeliveries(board, List.of("closed", "opened"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(target, "state")).containsExactly("not-told", "sent"));
        assertThat(deliveries(target, "change")).containsExactly("closed", "opened");
    }

    @Test
    void firstRouteThatTakesAnAlertIsTheLastUnlessItGoesOn() {
        String second = target("Second desk");
        String third = target("Third desk");
        String other = target("Desk of spikes");
        route(Map.of("kinds", List.of("spike"), "targets", List.of(other)));
        route(Map.of("monitors", List.of(monitor), "continue", true));
        route(Map.of("targets", List.of(second, target)));
        route(Map.of("targets", List.of(third)));
        arrives(word + " reopens", story);

        awaitDeliveries(target, List.of("opened"));
        awaitDeliveries(second, List.of("opened"));
        assertNothingComes(third);
        assertThat(deliveries(other, "change")).isEmpty();
        assertThat(deliveries(target, "change")).hasSize(1);
    }

    @Test
    void alertOfAMutedMonitorIsFoundAndToldToNobody() {
        route(Map.of("kinds", List.of("match")));
        String mute = desk.post(
                        "/mutes",
                        Map.of("kind", "monitor", "thingId", monitor, "minutes", 30, "reason", "The campaign starts."),
                        201)
                .getString("id");
        arrives(word + " reopens", story);
        awaitAlert();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/mutes").getList("items.swallowed"))
                        .containsExactly(1));
        assertThat(desk.get("/mutes").getList("items.name")).containsExactly("Harbour");
        assertNothingComes(target);
        desk.team().request().delete("/api/v1/mutes/" + mute).then().statusCode(204);
        desk.team().request().delete("/api/v1/mutes/" + mute).then().statusCode(404);
        arrives("Another " + word, UUID.randomUUID());

        awaitDeliveries(target, List.of("opened"));
        assertThat(desk.get("/mutes").getList("items")).isEmpty();
    }

    @Test
    void alertIsRepeatedUntilSomebodyAcknowledgesIt() {
        route(Map.of("kinds", List.of("match"), "repeatMinutes", 5));
        arrives(word + " reopens", story);
        String alert = awaitAlert();
        awaitDeliveries(target, List.of("opened"));

        fiveMinutesPass(alert);
        awaitDeliveries(target, List.of("repeated-1", "opened"));
        desk.post("/alerts/" + alert + "/acknowledge", Map.of(), 200);
        await().atMost(PATIENCE).until(() -> timers(alert) == 0);

        fiveMinutesPass(alert);
        rows.write("update alert_timer set due_at = now() where alert_id = ?::uuid", alert);
        await().atMost(PATIENCE).until(() -> timers(alert) == 0);
        await().during(MEANWHILE)
                .atMost(PATIENCE)
                .until(() -> deliveries(target, "change").stream().noneMatch("repeated-2"::equals));
    }

    @Test
    void whoIsNextLearnsOfWhatNobodyAcknowledges() {
        String next = target("Head of desk");
        route(Map.of("kinds", List.of("match"), "escalation", List.of(Map.of("target", next, "afterMinutes", 5))));
        arrives(word + " reopens", story);
        String alert = awaitAlert();
        awaitDeliveries(target, List.of("opened"));
        assertThat(deliveries(next, "change")).isEmpty();

        fiveMinutesPass(alert);

        awaitDeliveries(next, List.of("escalated-1"));
        JsonPath events = desk.get("/alerts/" + alert + "/events");
        assertThat(events.getList("items.change")).containsExactly("opened", "escalated");
        assertThat(events.getString("items[1].note")).isEqualTo("Told to Head of desk.");
    }

    @Test
    void alertThatIsMutedAfterItWasPlannedIsNotToldAndCounted() {
        route(Map.of("kinds", List.of("match"), "waitSeconds", 3600));
        arrives(word + " reopens", story);
        awaitAlert();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(target, "state")).containsExactly("waiting"));
        desk.post(
                "/mutes",
                Map.of("kind", "monitor", "thingId", monitor, "minutes", 30, "reason", "The campaign starts."),
                201);
        rows.write("update delivery set due_at = now() where target_id = ?::uuid", target);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(target, "state")).containsExactly("not-told"));
        assertThat(desk.get("/deliveries?target=" + target).getString("items[0].lastError"))
                .isEqualTo("The alert is muted.");
        assertThat(desk.get("/mutes").getList("items.swallowed")).containsExactly(1);
    }

    @Test
    void outletOfAnAlertCanBeMutedByWhatTheAlertSays() {
        route(Map.of("kinds", List.of("match")));
        arrives(word + " reopens", story);
        String alert = awaitAlert();
        String source = desk.get("/alerts/" + alert).getString("articles[0].sourceId");
        assertThat(source).isEqualTo(EventIds.of("source", "The Herald").toString());
        desk.post("/mutes", Map.of("kind", "source", "thingId", source, "minutes", 30, "reason", "A live blog."), 201);
        arrives("Another " + word, UUID.randomUUID());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/mutes").getList("items.swallowed"))
                        .containsExactly(1));
        awaitDeliveries(target, List.of("opened"));
    }

    @Test
    void daysAndQuietHoursAreOfTheTeamsZoneWhereNobodySaysAnother() {
        desk.team()
                .request()
                .body(Map.of("zone", "Pacific/Auckland"))
                .put("/api/v1/alert-settings")
                .then()
                .statusCode(200);
        // A day is never quiet as a whole: but for an hour it is, by the clock of the team.
        int hour = Instant.now().atZone(ZoneId.of("Pacific/Auckland")).getHour();
        Map<String, Object> quiet = Map.of(
                "ranges",
                List.of(Map.of(
                        "from", String.format(Locale.ROOT, "%02d:00", hour),
                        "to", String.format(Locale.ROOT, "%02d:00", (hour + 2) % 24))));

        String id = route(Map.of("kinds", List.of("match"), "quiet", quiet));
        assertThat(desk.get("/alert-routes/" + id).getString("sentence")).contains("Pacific/Auckland");

        // Anybody who signs in says when they sleep.
        Team.Colleague viewer = desk.team().colleague("viewer");
        viewer.request().body(quiet).put("/api/v1/quiet-hours").then().statusCode(200);
        assertThat(viewer.request()
                        .get("/api/v1/quiet-hours")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("quietUntil"))
                .isNotNull();
    }

    private String target(String name) {
        return target(name, Map.of());
    }

    private String target(String name, Map<String, String> settings) {
        return desk.post("/targets", Map.of("kind", "scripted", "name", name, "settings", settings), 201)
                .getString("target.id");
    }

    /// @param more than that it tells the target at once
    private String route(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Route", "targets", List.of(target), "waitSeconds", 0));
        body.putAll(more);
        return desk.post("/alert-routes", body, 201).getString("id");
    }

    private void arrives(String title, UUID storyId) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now().minus(Duration.ofHours(2));
        Article article = new ArticleBuilder(title, "The " + word + " in the text.")
                .id(id)
                .revision(1)
                .source(new Source(EventIds.of("source", "The Herald"), "The Herald", "GB", 3))
                .url("https://news.example/" + id)
                .seenAt(now)
                .fetchedAt(now.plusSeconds(1))
                .build();
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(),
                List.of(),
                new Sentiment(Sentiment.Label.NEUTRAL, 0, List.of()),
                List.of(),
                null);
        topics.send(ArticleAnalysed.analysed(
                ArticleEnriched.of(article, 1, findings), null, new StoryMembership(storyId, 1)));
    }

    /// @return the id of the only match
    private String awaitAlert() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/alerts?kind=match").getList("items"))
                        .hasSize(1));
        return desk.get("/alerts?kind=match").getString("items[0].id");
    }

    /// @param changes of those that were sent, newest first
    private void awaitDeliveries(String to, List<String> changes) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(deliveries(to, "change")).containsExactlyElementsOf(changes);
            assertThat(deliveries(to, "state")).containsOnly("sent");
        });
    }

    private void assertNothingComes(String to) {
        await().during(MEANWHILE)
                .atMost(PATIENCE)
                .until(() -> deliveries(to, "change").isEmpty());
    }

    private List<String> deliveries(String to, String field) {
        return desk.get("/deliveries?target=" + to).getList("items." + field);
    }

    private void fiveMinutesPass(String alert) {
        rows.write("update alert_told set last_at = last_at - interval '5 minutes' where alert_id = ?::uuid", alert);
        rows.write(
                "update alert_timer set due_at = due_at - interval '5 minutes' where alert_id = ?::uuid and not leased",
                alert);
    }

    private int timers(String alert) {
        return rows.one(
                        "select count(*) from alert_timer where alert_id = ?::uuid and due_at is not null",
                        row -> row.getInt(1),
                        alert)
                .orElseThrow();
    }
}
