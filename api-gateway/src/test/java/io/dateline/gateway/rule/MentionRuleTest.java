package io.dateline.gateway.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Sentiment;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MentionRuleTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final Source NICHE = new Source(EventIds.of("source", "harbour-club"), "Harbour Club News", "GB", 4);

    @Inject
    Topics topics;

    @Test
    void ruleFilesWhatComesInAndNoAlertGoesOutForWhatItDismisses() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        desk.post(
                "/mention-rules",
                Map.of(
                        "name",
                        "Sport",
                        "when",
                        Map.of("query", "match NEAR/2 report"),
                        "then",
                        Map.of("dismissReason", "Not about us", "tags", List.of("sport"))),
                201);

        send(Samples.SOURCE, "Match report", brand + " scored.", brand);
        send(Samples.SOURCE, "Profits rise", brand + " earned more.", brand);
        desk.awaitMentions(monitor, 2);

        JsonPath dismissed = desk.get("/mentions?state=dismissed");
        assertThat(dismissed.getList("items.article.title")).containsExactly("Match report");
        assertThat(dismissed.getString("items[0].reason")).isEqualTo("Not about us");
        assertThat(dismissed.getList("items[0].tags")).isEqualTo(List.of("sport"));
        JsonPath history = desk.get("/mentions/" + dismissed.getString("items[0].id") + "/history");
        assertThat(history.getString("items[0].by")).isEqualTo("rule: Sport");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(desk.get("/alerts").getList("items.headline"))
                        .containsExactly("Profits rise"));
    }

    @Test
    void ruleNamesSavedPartsAsMonitorsDo() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        Map<String, Object> then = Map.of("dismissReason", "Not about us");
        desk.post("/mention-rules", Map.of("name", "None", "when", Map.of("query", "@pitch"), "then", then), 400);
        String part = desk.post("/query-parts", Map.of("name", "pitch", "query", "football"), 201)
                .getString("id");
        desk.post("/mention-rules", Map.of("name", "Sport", "when", Map.of("query", "@pitch"), "then", then), 201);
        desk.team()
                .request()
                .body(Map.of("name", "pitch", "query", "match NEAR/2 report"))
                .put("/api/v1/query-parts/" + part)
                .then()
                .statusCode(200);

        send(Samples.SOURCE, "Match report", brand + " scored.", brand);
        send(Samples.SOURCE, "Football", brand + " earned more.", brand);
        desk.awaitMentions(monitor, 2);

        assertThat(desk.get("/mentions?state=dismissed").getList("items.article.title"))
                .containsExactly("Match report");
        desk.team().request().delete("/api/v1/query-parts/" + part).then().statusCode(409);
    }

    @Test
    void ruleGoesThroughWhatIsStoredAndIsTakenBack() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        send(Samples.SOURCE, "One", brand + " here.", brand);
        send(NICHE, "Two", brand + " there.", brand);
        desk.awaitMentions(monitor, 2);
        String list = desk.post(
                        "/outlet-lists",
                        Map.of(
                                "name",
                                "Clubs",
                                "outlets",
                                List.of(Map.of("sourceId", NICHE.id(), "name", NICHE.name(), "tier", 3))),
                        201)
                .getString("id");
        String rule = desk.post(
                        "/mention-rules",
                        Map.of(
                                "name",
                                "Clubs",
                                "active",
                                false,
                                "when",
                                Map.of("outletListId", list),
                                "then",
                                Map.of("tags", List.of("club"))),
                        201)
                .getString("id");

        desk.post("/mention-rules/" + rule + "/run", Map.of(), 202);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(desk.get("/mention-rules/" + rule).getString("lastRun.state"))
                                .isEqualTo("done"));

        JsonPath done = desk.get("/mention-rules/" + rule);
        assertThat(done.getInt("lastRun.lookedAt")).isEqualTo(2);
        assertThat(done.getInt("lastRun.changed")).isOne();
        assertThat(desk.get("/mentions?tag=club").getList("items.article.title"))
                .containsExactly("Two");
        // The team ranks the outlet higher than it ranks itself.
        assertThat(desk.get("/mentions?tier=3").getList("items.article.title")).containsExactly("Two");
        assertThat(desk.get("/mentions?tier=4").getList("items")).isEmpty();
        assertThat(desk.get("/mentions?outletList=" + list).getList("items")).hasSize(1);

        desk.post("/mentions/undo", Map.of("actionId", done.getString("lastRun.id")), 200);
        assertThat(desk.get("/mentions?tag=club").getList("items")).isEmpty();
    }

    @Test
    void ruleThatDoesNothingOrCannotBeReadIsRefused() {
        Desk desk = Desk.open();

        desk.post("/mention-rules", Map.of("name", "Idle", "then", Map.of()), 400);
        desk.post(
                "/mention-rules",
                Map.of("name", "Broken", "when", Map.of("query", "a AND (b"), "then", Map.of("tags", List.of("x"))),
                400);
        desk.post(
                "/mention-rules",
                Map.of(
                        "name",
                        "Foreign",
                        "when",
                        Map.of("monitorId", Desk.open().monitor("theirs", "word")),
                        "then",
                        Map.of("tags", List.of("x"))),
                404);
    }

    private void send(Source source, String title, String text, String brand) {
        topics.send(Samples.about(
                Samples.article(UUID.randomUUID(), source, DAY, title, text), brand, Sentiment.Label.NEUTRAL, null));
    }
}
