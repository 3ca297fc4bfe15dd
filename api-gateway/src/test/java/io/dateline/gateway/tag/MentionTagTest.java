package io.dateline.gateway.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Tags of mentions, over HTTP.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MentionTagTest {

    @Inject
    Topics topics;

    @Test
    void renamedTagIsRenamedEverywhereAndEachMentionRemembersIt() {
        Desk desk = Desk.open();
        String monitor = mentions(desk, 2);
        List<String> ids = desk.get("/monitors/" + monitor + "/mentions").getList("items.id");
        tag(desk, ids.get(0), "board", "bord", "later");
        tag(desk, ids.get(1), "bord");
        String rule = desk.post(
                        "/mention-rules", Map.of("name", "r", "then", Map.of("tags", List.of("bord", "b"))), 201)
                .getString("id");
        String bord = tagId(desk, "bord");
        assertThat(desk.get("/tags/" + bord).getInt("mentions")).isEqualTo(2);
        assertThat(desk.get("/tags/" + bord).getInt("rules")).isOne();

        JsonPath changed = desk.patch("/tags/" + bord, Map.of("name", "Directors", "colour", "purple"));

        assertThat(changed.getInt("mentions")).isEqualTo(2);
        assertThat(changed.getString("tag.name")).isEqualTo("Directors");
        assertThat(changed.getString("tag.colour")).isEqualTo("purple");
        assertThat(tags(desk, ids.get(0))).containsExactly("board", "Directors", "later");
        assertThat(tags(desk, ids.get(1))).containsExactly("Directors");
        assertThat(desk.get("/mention-rules/" + rule).getList("then.tags")).isEqualTo(List.of("Directors", "b"));
        assertThat(desk.get("/tags").getList("items.name")).isEqualTo(List.of("b", "board", "Directors", "later"));
        JsonPath history = desk.get("/mentions/" + ids.get(1) + "/history");
        assertThat(history.getList("items[0].before")).isEqualTo(List.of("bord"));
        assertThat(history.getList("items[0].after")).isEqualTo(List.of("Directors"));
        assertThat(history.getString("items[0].actionId")).isEqualTo(changed.getString("actionId"));
        assertThat(desk.get("/mentions?tag=Directors").getList("items")).hasSize(2);

        JsonPath undone = desk.post("/mentions/undo", Map.of("actionId", changed.getString("actionId")), 200);
        assertThat(undone.getInt("changed")).isEqualTo(2);
        assertThat(undone.getInt("skipped")).isZero();
        assertThat(tags(desk, ids.get(0))).containsExactly("board", "bord", "later");
        assertThat(desk.get("/tags").getList("items.name")).contains("bord");
    }

    @Test
    void mergedTagIsNoMoreAndNoMentionHasTheOtherTwice() {
        Desk desk = Desk.open();
        String monitor = mentions(desk, 1);
        String mention = desk.get("/monitors/" + monitor + "/mentions").getString("items[0].id");
        tag(desk, mention, "crisis", "x", "Crisis \"2026\"");
        String from = tagId(desk, "Crisis \"2026\"");
        String into = tagId(desk, "crisis");

        JsonPath merged = desk.post("/tags/" + from + "/merge", Map.of("into", into), 200);

        assertThat(merged.getString("tag.id")).isEqualTo(into);
        assertThat(tags(desk, mention)).containsExactly("crisis", "x");
        desk.team().request().get("/api/v1/tags/" + from).then().statusCode(404);
        desk.post("/mentions/undo", Map.of("actionId", merged.getString("actionId")), 200);
        assertThat(tags(desk, mention)).containsExactly("crisis", "x", "Crisis \"2026\"");
        desk.post("/tags/" + into + "/merge", Map.of("into", into), 400);
    }

    @Test
    void removedTagLeavesMentionsButStaysWhereRulesSetIt() {
        Desk desk = Desk.open();
        String monitor = mentions(desk, 1);
        String mention = desk.get("/monitors/" + monitor + "/mentions").getString("items[0].id");
        tag(desk, mention, "a", "b");
        desk.post("/mention-rules", Map.of("name", "r", "then", Map.of("tags", List.of("b"))), 201);

        desk.team()
                .request()
                .delete("/api/v1/tags/" + tagId(desk, "a"))
                .then()
                .statusCode(200)
                .body("mentions", equalTo(1));
        desk.team()
                .request()
                .delete("/api/v1/tags/" + tagId(desk, "b"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/tag-in-use"));

        assertThat(tags(desk, mention)).containsExactly("b");
        assertThat(desk.get("/tags").getList("items.name")).isEqualTo(List.of("b"));
    }

    @Test
    void tagsAreOneTeamsAndChangedByWhoeverTriages() {
        Desk desk = Desk.open();
        String monitor = mentions(desk, 1);
        String mention = desk.get("/monitors/" + monitor + "/mentions").getString("items[0].id");
        tag(desk, mention, "a", "b");
        String a = tagId(desk, "a");
        Desk others = Desk.open();
        others.team().request().get("/api/v1/tags/" + a).then().statusCode(404);
        others.team()
                .request()
                .body(Map.of("name", "c"))
                .patch("/api/v1/tags/" + a)
                .then()
                .statusCode(404);
        assertThat(others.get("/tags").getList("items")).isEmpty();

        desk.team()
                .colleague("viewer")
                .request()
                .body(Map.of("name", "c"))
                .patch("/api/v1/tags/" + a)
                .then()
                .statusCode(403);
        desk.team()
                .request()
                .body(Map.of("name", "b"))
                .patch("/api/v1/tags/" + a)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/tag-name-taken"));
        desk.team()
                .request()
                .body(Map.of("colour", "octarine"))
                .patch("/api/v1/tags/" + a)
                .then()
                .statusCode(400);
        assertThat(tags(desk, mention)).containsExactly("a", "b");
        desk.patch("/tags/" + a, Map.of("colour", "red"));
        assertThat(desk.patch("/tags/" + a, Map.of("colour", "")).getString("tag.colour"))
                .isNull();
    }

    @Test
    void figuresCanBeOfOneTagAlone() {
        Desk desk = Desk.open();
        String monitor = mentions(desk, 3);
        String mention = desk.get("/monitors/" + monitor + "/mentions").getString("items[0].id");
        tag(desk, mention, "launch");

        JsonPath stats = desk.get("/monitors/" + monitor + "/stats?tag=launch");

        assertThat(stats.getInt("total")).isOne();
        assertThat(stats.getInt("shareOfVoice.denominator.mentions")).isOne();
        assertThat(desk.get("/monitors/" + monitor + "/stats").getInt("total")).isEqualTo(3);
    }

    /// @return a monitor with as many
    private String mentions(Desk desk, int count) {
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        for (int i = 0; i < count; i++) {
            topics.send(Samples.analysed(
                    Samples.article(UUID.randomUUID(), 1, null, brand, "It is in it. " + Samples.word()), 1));
        }
        desk.awaitMentions(monitor, count);
        return monitor;
    }

    private static void tag(Desk desk, String mention, String... tags) {
        desk.patch("/mentions/" + mention, Map.of("tags", List.of(tags)));
    }

    private static List<String> tags(Desk desk, String mention) {
        return desk.get("/mentions/" + mention).getList("tags");
    }

    private static String tagId(Desk desk, String name) {
        List<Map<String, String>> all = desk.get("/tags").getList("items");
        return all.stream()
                .filter(tag -> name.equals(tag.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }
}
