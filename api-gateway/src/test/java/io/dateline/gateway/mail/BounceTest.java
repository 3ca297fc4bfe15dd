package io.dateline.gateway.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppressions;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mails that come back after the mail server has taken them, as a relay tells of them.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class BounceTest {

    @Inject
    Suppressions suppressions;

    @Inject
    Rows rows;

    @Inject
    Mails mails;

    private UUID tenant;

    @BeforeEach
    void open() {
        tenant = Team.create().tenantId();
    }

    /// @return its Message-ID
    private String sent(String address) {
        UUID id = UUID.randomUUID();
        String messageId = "alert-" + id + ".1@dateline.invalid";
        rows.write("""
                insert into mail (id, tenant_id, alert_id, for_admins, recipient, subject, text, message_id, created_at, state)
                values (?, ?, ?, false, ?, 'An alert', 'Text', ?, now(), ?)""", id, tenant, UUID.randomUUID(), address, messageId, MailState.SENT.name());
        return messageId;
    }

    private static String body(String messageId, String recipient, String action, String status) {
        return "{\"messageId\":\"<" + messageId + ">\",\"recipient\":\"" + recipient + "\",\"action\":\"" + action
                + "\",\"status\":\"" + status + "\",\"diagnostic\":\"smtp; it says so\"}";
    }

    private static ValidatableResponse post(String body, Instant at) throws Exception {
        String id = "msg-" + UUID.randomUUID();
        String signature = new Webhook(GatewayStack.BOUNCE_SECRET.substring("whsec_".length()))
                .sign(id, at.getEpochSecond(), body);
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", at.getEpochSecond())
                .header("webhook-signature", "v1,aGFsZg== " + signature)
                .body(body)
                .post("/api/v1/mails/bounces")
                .then();
    }

    private static void report(String messageId, String recipient, String action, String status, String outcome)
            throws Exception {
        post(body(messageId, recipient, action, status), Instant.now())
                .statusCode(200)
                .body("outcome", equalTo(outcome));
    }

    private boolean isSuppressed(String address) {
        return suppressions.of(tenant, address, Purpose.ALERTS).isPresent();
    }

    @Test
    void addressThatThereIsNotIsSuppressedAtOnceForItsPurposeAlone() throws Exception {
        report(sent("gone@example.org"), "Gone@example.org", "failed", "5.1.1", "noted");

        assertThat(isSuppressed("gone@example.org")).isTrue();
        assertThat(suppressions.of(tenant, "gone@example.org", Purpose.ACCOUNT)).isEmpty();
        assertThat(rows.list(
                        "select state || ': ' || last_error from mail where tenant_id = ?",
                        row -> row.getString(1),
                        tenant))
                .containsExactly("FAILED: It came back: 5.1.1 smtp; it says so");
    }

    @Test
    void fullMailboxIsSuppressedAfterTheThirdTime() throws Exception {
        for (int i = 1; i <= 3; i++) {
            assertThat(isSuppressed("full@example.org")).isFalse();
            report(sent("full@example.org"), "full@example.org", "failed", "4.2.2", "noted");
        }
        assertThat(isSuppressed("full@example.org")).isTrue();
    }

    @Test
    void whatIsNoBounceOrOfNoMailHereChangesNothing() throws Exception {
        String message = sent("dana@example.org");
        report(message, "dana@example.org", "delayed", "4.4.1", "no-bounce");
        report(message, "dana@example.org", "delivered", "2.0.0", "no-bounce");
        report(message, "other@example.org", "failed", "5.1.1", "unknown");
        report("nothing@dateline.invalid", "dana@example.org", "failed", "5.1.1", "unknown");
        post("{}", Instant.now()).statusCode(400);
        post("[1", Instant.now()).statusCode(400);
        post(body(message, "dana@example.org", "failed", "never"), Instant.now())
                .statusCode(400);

        assertThat(isSuppressed("dana@example.org")).isFalse();
    }

    @Test
    void nobodyButTheRelayIsBelieved() throws Exception {
        String body = body(sent("dana@example.org"), "dana@example.org", "failed", "5.1.1");
        post(body, Instant.now().minus(Duration.ofMinutes(6))).statusCode(401);
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/mails/bounces")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .header("webhook-id", "a")
                .header("webhook-timestamp", "soon")
                .header("webhook-signature", "v1,x")
                .body(body)
                .post("/api/v1/mails/bounces")
                .then()
                .statusCode(401);

        assertThat(isSuppressed("dana@example.org")).isFalse();
    }

    @Test
    void mailsAreForgottenByTheirAge() {
        String old = sent("dana@example.org");
        String recent = sent("dana@example.org");
        rows.write("update mail set created_at = now() - interval '100 days' where message_id = ?", old);

        mails.everySixHours();

        assertThat(rows.list("select message_id from mail where tenant_id = ?", row -> row.getString(1), tenant))
                .containsExactly(recent);
    }
}
