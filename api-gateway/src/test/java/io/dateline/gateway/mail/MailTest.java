package io.dateline.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppressions;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Matches of a monitor by mail: from the rule and the addresses to the mail that the team can look at.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Topics topics;

    @Inject
    Suppressions suppressions;

    private final String word = Samples.word();
    private Desk desk;
    private String monitor;

    @BeforeEach
    void open() {
        desk = Desk.open();
        monitor = desk.monitor("Harbour", word);
    }

    @Test
    void matchIsOneMailToEachAddressHoweverOftenItIsDelivered() {
        tell("dana@example.org");
        tell("robin@example.org");
        tell("robin@example.org");
        ArticleAnalysed article = arrives(word + " reopens");
        topics.send(article);

        awaitMails(2);
        arrives(word + " later");
        awaitMails(4);
        assertThat(mails())
                .extracting(mail -> mail.get("to"))
                .containsExactlyInAnyOrder(
                        "dana@example.org", "robin@example.org", "dana@example.org", "robin@example.org");
    }

    @Test
    void mailSaysWhatMatchedWhereAndWhy() {
        tell("dana@example.org");
        arrives(word + " reopens");
        awaitMails(1);

        JsonPath mail = desk.get("/mails/" + mails().getFirst().get("id"));
        assertThat(mail.getString("to")).isEqualTo("dana@example.org");
        assertThat(mail.getString("state")).isEqualTo("kept");
        assertThat(mail.getString("monitorId")).isEqualTo(monitor);
        assertThat(mail.getString("subject")).contains("Harbour").contains(word + " reopens");
        assertThat(mail.getString("text"))
                .contains("Matched “" + word + "”, first in the headline")
                .contains("Daily Sample");
        assertThat(mail.getString("html")).contains(word + " reopens").doesNotContain("<script");
    }

    @Test
    void outboxIsOfOneTenantAndPaged() {
        List.of("a@example.org", "b@example.org", "c@example.org").forEach(this::tell);
        arrives(word + " reopens");
        awaitMails(3);

        // With the test of each.
        String next = desk.get("/mails?limit=5").getString("next");
        desk.team()
                .request()
                .queryParam("cursor", next)
                .get("/api/v1/mails?limit=5")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        desk.team().request().get("/api/v1/mails?cursor=nonsense").then().statusCode(400);
        Desk other = Desk.open();
        assertThat(other.get("/mails").getList("items")).isEmpty();
        String id = desk.get("/mails").getString("items[0].id");
        other.team().request().get("/api/v1/mails/" + id).then().statusCode(404);
    }

    @Test
    void addressThatIsTakenAwayGetsNoMore() {
        tell("dana@example.org");
        String kept = tell("robin@example.org");
        assertThat(desk.get("/monitors/" + monitor + "/alerts").getList("items.channel"))
                .containsExactly("screen", "mail", "mail");

        desk.team()
                .request()
                .delete("/api/v1/monitors/" + monitor + "/alerts/" + kept)
                .then()
                .statusCode(204);
        arrives(word + " reopens");

        awaitMails(1);
        assertThat(mails()).extracting(mail -> mail.get("to")).containsExactly("dana@example.org");
        assertThat(desk.get("/alert-routes").getList("items")).hasSize(1);
    }

    /// @return id of the rule, whose address is proved
    private String tell(String address) {
        JsonPath rule = add(address);
        if (!rule.getBoolean("proved")) {
            desk.post("/targets/" + rule.getString("targetId") + "/confirm", Map.of("code", code(address)), 200);
        }
        return rule.getString("id");
    }

    private JsonPath add(String address) {
        return desk.post("/monitors/" + monitor + "/alerts", Map.of("channel", "mail", "target", address), 201);
    }

    private String code(String address) {
        String text = desk.get("/mails").getString("items.find { it.to == '" + address + "' }.text");
        Matcher code = Pattern.compile("[0-9]{6}").matcher(text);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    void nothingButACodeGoesToAnAddressThatNobodyHasProved() {
        JsonPath rule = add("stranger@example.org");
        String target = rule.getString("targetId");
        assertThat(rule.getBoolean("proved")).isFalse();
        arrives(word + " reopens");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.get("/deliveries?state=not-told").getString("items[0].lastError"))
                                .contains("code of a test"));
        assertThat(desk.get("/mails").getList("items.subject")).containsExactly("Dateline: test of a target");
        assertThat(desk.get("/targets/" + target).getString("state")).isEqualTo("active");
        desk.post("/targets/" + target + "/confirm", Map.of("code", code("stranger@example.org")), 200);
        arrives(word + " later");

        awaitMails(1);
        assertThat(desk.get("/monitors/" + monitor + "/alerts").getList("items.proved"))
                .containsExactly(null, true);
    }

    @Test
    void addressThatWantsNoMoreIsNoTargetThatFails() {
        tell("dana@example.org");
        suppressions.unsubscribe(desk.team().tenantId(), "dana@example.org", Purpose.ALERTS);
        arrives(word + " reopens");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.get("/deliveries?state=not-told").getString("items[0].lastError"))
                                .contains("unsubscribed"));
        assertThat(desk.get("/targets").getList("items.state")).containsExactly("active");
        assertThat(desk.get("/targets").getList("items.missed")).containsExactly(0);
        assertThat(mails()).isEmpty();
    }

    /// Without those that try a target, newest first.
    private List<Map<String, Object>> mails() {
        return desk.get("/mails").getList("items.findAll { it.monitorId != null }");
    }

    private ArticleAnalysed arrives(String title) {
        ArticleAnalysed event = Samples.analysed(
                Samples.article(UUID.randomUUID(), 1, null, title, "The " + word + " in the text."), 1);
        topics.send(event);
        return event;
    }

    private void awaitMails(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails()).hasSize(count));
    }
}
