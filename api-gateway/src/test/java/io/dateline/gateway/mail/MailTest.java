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
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Matches of a monitor by mail: from the rule and the addresses to the mail that the team can look at.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Topics topics;

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
        assertThat(desk.get("/mails").getList("items.to"))
                .containsExactlyInAnyOrder(
                        "dana@example.org", "robin@example.org", "dana@example.org", "robin@example.org");
    }

    @Test
    void mailSaysWhatMatchedWhereAndWhy() {
        tell("dana@example.org");
        arrives(word + " reopens");
        awaitMails(1);

        JsonPath mail = desk.get("/mails/" + desk.get("/mails").getString("items[0].id"));
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

        String next = desk.get("/mails?limit=2").getString("next");
        desk.team()
                .request()
                .queryParam("cursor", next)
                .get("/api/v1/mails?limit=2")
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
        assertThat(desk.get("/mails").getList("items.to")).containsExactly("dana@example.org");
        assertThat(desk.get("/alert-routes").getList("items")).hasSize(1);
    }

    /// @return id of the rule
    private String tell(String address) {
        return desk.post("/monitors/" + monitor + "/alerts", Map.of("channel", "mail", "target", address), 201)
                .getString("id");
    }

    private ArticleAnalysed arrives(String title) {
        ArticleAnalysed event = Samples.analysed(
                Samples.article(UUID.randomUUID(), 1, null, title, "The " + word + " in the text."), 1);
        topics.send(event);
        return event;
    }

    private void awaitMails(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.get("/mails").getList("items")).hasSize(count));
    }
}
