package io.dateline.gateway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Sentiment;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class TriageTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

    @Inject
    Topics topics;

    @Test
    void toneIsTowardsWhomTheMatchedWordsNameAndShowsItsEvidence() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        topics.send(Samples.about(
                Samples.article(UUID.randomUUID(), Samples.SOURCE, DAY, "Profits", brand + " is praised by all."),
                brand,
                Sentiment.Label.POSITIVE,
                null));
        desk.awaitMentions(monitor, 1);

        JsonPath mention = desk.get("/monitors/" + monitor + "/mentions");

        assertThat(mention.getString("items[0].tone.label")).isEqualTo("positive");
        assertThat(mention.getString("items[0].tone.entity")).isEqualTo(brand);
        assertThat(mention.getString("items[0].watched[0].name")).isEqualTo(brand);
        assertThat(mention.getInt("items[0].watched[0].sentiment.evidence[0].end"))
                .isPositive();
        // The article as a whole is neutral: figures count the tone towards the brand.
        assertThat(desk.get("/monitors/" + monitor + "/stats").getInt("sentiment.positive"))
                .isOne();
    }

    @Test
    void articleOfSeveralMonitorsIsOneRowThatNamesThemAll() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String first = desk.monitor("a brand", brand);
        String second = desk.monitor("its recalls", brand + " AND recall");
        UUID both = UUID.randomUUID();
        topics.send(Samples.analysed(Samples.article(both, 1, null, "Recall", brand + " starts a recall."), 1));
        topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, "Fair", brand + " at a fair."), 1));
        desk.awaitMentions(first, 2);
        desk.awaitMentions(second, 1);

        JsonPath once = desk.get("/mentions?articles=once");
        assertThat(once.getList("items.article.id")).hasSize(2).doesNotHaveDuplicates();
        JsonPath row = desk.get("/mentions?articles=once&article=" + both);
        assertThat(row.getList("items")).hasSize(1);
        assertThat(List.of(row.getString("items[0].monitorId"), row.getString("items[0].others[0].monitorId")))
                .containsExactlyInAnyOrder(first, second);
        assertThat(desk.get("/mentions?article=" + both).getList("items")).hasSize(2);

        // Which of them stands for the article depends on what is asked for.
        desk.patch("/mentions/" + row.getString("items[0].id"), Map.of("state", "kept"));
        JsonPath left = desk.get("/mentions?articles=once&state=new&article=" + both);
        assertThat(left.getList("items.id")).isEqualTo(List.of(row.getString("items[0].others[0].id")));
        assertThat(left.getString("items[0].others[0].state")).isEqualTo("kept");
    }

    @Test
    void manyAreChangedAtOnceAndTakenBackAtOnce() {
        Desk desk = Desk.open();
        List<String> ids = three(desk);

        JsonPath changed = desk.post(
                "/mentions/bulk",
                Map.of(
                        "ids",
                        List.of(ids.get(0), ids.get(1), UUID.randomUUID().toString()),
                        "change",
                        Map.of("state", "dismissed", "reason", "Not about us", "addTags", List.of("sport"))),
                200);
        assertThat(changed.getInt("changed")).isEqualTo(2);
        assertThat(changed.getList("missing")).hasSize(1);
        assertThat(desk.get("/mentions?state=dismissed&tag=sport").getList("items.reason"))
                .containsExactly("Not about us", "Not about us");

        // Somebody changes one of them again: that stays.
        desk.patch("/mentions/" + ids.get(0), Map.of("state", "kept"));
        JsonPath undone = desk.post("/mentions/undo", Map.of("actionId", changed.getString("actionId")), 200);

        assertThat(undone.getInt("changed")).isEqualTo(2);
        assertThat(undone.getInt("skipped")).isPositive();
        JsonPath first = desk.get("/mentions/" + ids.get(0));
        assertThat(first.getString("state")).isEqualTo("kept");
        assertThat(first.getString("reason")).isNull();
        assertThat(first.getList("tags")).isEmpty();
        JsonPath second = desk.get("/mentions/" + ids.get(1));
        assertThat(second.getString("state")).isEqualTo("new");
        assertThat(second.getString("reason")).isNull();
    }

    @Test
    void overrideOfTheToneKeepsItsReasonAndItsHistory() {
        Desk desk = Desk.open();
        String id = three(desk).getFirst();

        desk.patch("/mentions/" + id, Map.of("sentimentOverride", Map.of("label", "negative", "reason", "irony")));
        JsonPath after = desk.patch("/mentions/" + id, Map.of("sentimentOverride", Map.of("label", "neutral")));
        desk.post("/mentions/undo", Map.of("actionId", after.getString("lastAction")), 200);

        JsonPath mention = desk.get("/mentions/" + id);
        assertThat(mention.getString("sentimentOverride.label")).isEqualTo("negative");
        assertThat(mention.getString("sentimentOverride.reason")).isEqualTo("irony");
        JsonPath history = desk.get("/mentions/" + id + "/history");
        assertThat(history.getList("items.field"))
                .containsExactly("sentimentOverride", "sentimentOverride", "sentimentOverride");
        assertThat(history.getString("items[2].after.reason")).isEqualTo("irony");
        assertThat(history.getString("items[2].by")).isEqualTo(desk.team().username());
    }

    @Test
    void mentionHasAnOwnerOfTheSameTeam() {
        Desk desk = Desk.open();
        String id = three(desk).getFirst();
        String own = desk.team().username();

        assertThat(desk.patch("/mentions/" + id, Map.of("owner", own)).getString("owner"))
                .isEqualTo(own);

        assertThat(desk.get("/mentions?owner=me").getList("items.id")).containsExactly(id);
        assertThat(desk.get("/mentions?owner=none").getList("items")).hasSize(2);
        desk.team()
                .request()
                .body(Map.of("owner", Team.create().username()))
                .patch("/api/v1/mentions/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void changeOfWhatSomebodyChangedMeanwhileIsRefused() {
        Desk desk = Desk.open();
        String id = three(desk).getFirst();
        int version = desk.get("/mentions/" + id).getInt("version");
        desk.patch("/mentions/" + id, Map.of("note", "Call them."));

        desk.team()
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("note", "Do not."))
                .patch("/api/v1/mentions/" + id)
                .then()
                .statusCode(412);

        assertThat(desk.get("/mentions/" + id).getString("note")).isEqualTo("Call them.");
    }

    @Test
    void copiesAreFoldedIntoTheFirst() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        UUID group = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            UUID id = UUID.randomUUID();
            topics.send(Samples.about(
                    Samples.article(id, Samples.SOURCE, DAY.plusSeconds(i), brand + " " + i, "Text."),
                    brand,
                    Sentiment.Label.NEUTRAL,
                    new Copies(group, i + 1, id)));
        }
        desk.awaitMentions(monitor, 3);

        JsonPath folded = desk.get("/monitors/" + monitor + "/mentions?copies=once");
        assertThat(folded.getList("items.article.title")).containsExactly(brand + " 0");
        assertThat(folded.getInt("items[0].copies")).isEqualTo(3);
        JsonPath stats = desk.get("/monitors/" + monitor + "/stats?copies=once");
        assertThat(stats.getInt("total")).isOne();
        assertThat(stats.getInt("copiesLeftOut")).isEqualTo(2);
    }

    @Test
    void othersChangeAndUndoNothingOfIt() {
        Desk desk = Desk.open();
        List<String> ids = three(desk);
        Desk other = Desk.open();

        JsonPath nothing = other.post("/mentions/bulk", Map.of("ids", ids, "change", Map.of("state", "kept")), 200);
        assertThat(nothing.getInt("changed")).isZero();
        assertThat(nothing.getList("missing")).hasSize(3);
        String action = desk.patch("/mentions/" + ids.getFirst(), Map.of("state", "kept"))
                .getString("lastAction");
        other.post("/mentions/undo", Map.of("actionId", action), 404);

        assertThat(desk.get("/mentions/" + ids.getFirst()).getString("state")).isEqualTo("kept");
    }

    /// Ids of three mentions, latest article first.
    private List<String> three(Desk desk) {
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        for (int i = 0; i < 3; i++) {
            topics.send(Samples.analysed(Samples.article(UUID.randomUUID(), 1, null, brand + " " + i, "Text."), 1));
        }
        desk.awaitMentions(monitor, 3);
        return desk.get("/monitors/" + monitor + "/mentions").getList("items.id");
    }
}
