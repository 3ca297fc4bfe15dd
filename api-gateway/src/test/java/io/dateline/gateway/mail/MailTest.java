package io.dateline.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dateline.contract.AlertRaised;
import io.dateline.contract.EventIds;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The rules of this test's monitors.
    @ApplicationScoped
    static class Rules implements MailTargets {

        private final Map<UUID, List<String>> targets = new ConcurrentHashMap<>();

        @Override
        public List<String> of(AlertRaised alert) {
            return targets.getOrDefault(alert.monitorId(), List.of());
        }

        void add(UUID monitorId, String... addresses) {
            targets.put(monitorId, List.of(addresses));
        }
    }

    @Inject
    Rules rules;

    @Inject
    Topics topics;

    @Inject
    MailSender sender;

    @Inject
    MockMailbox mailbox;

    @Inject
    EntityManager db;

    @Test
    void redeliveredAlertIsOneMailToEachAddress() {
        Team team = Team.create();
        AlertRaised alert = alert(team, "Harbour bridge reopens");
        AlertRaised later = alert(team, "later");
        rules.add(alert.monitorId(), "dana@example.org", "robin@example.org");
        rules.add(later.monitorId(), "dana@example.org");

        topics.send(alert);
        topics.send(alert);
        topics.send(later);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subjects(team)).contains("Harbour: later"));
        assertThat(subjects(team))
                .containsExactlyInAnyOrder(
                        "Harbour: later", "Harbour: Harbour bridge reopens", "Harbour: Harbour bridge reopens");
    }

    @Test
    void mailSaysWhatMatchedWhereAndWhy() {
        Team team = Team.create();
        AlertRaised alert = alert(team, "Harbour bridge reopens");
        rules.add(alert.monitorId(), "dana@example.org");
        topics.send(alert);
        await().atMost(PATIENCE).until(() -> subjects(team).size() == 1);

        String text = team.request()
                .get("/api/v1/mails/" + mailId(alert, "dana@example.org"))
                .then()
                .statusCode(200)
                .body("to", equalTo("dana@example.org"))
                .body("state", equalTo("kept"))
                .body("monitorId", equalTo(alert.monitorId().toString()))
                .extract()
                .path("text");

        assertThat(text)
                .contains("“harbour” is in the headline.")
                .contains("Harbour bridge reopens\nThe Port Gazette\nhttps://news.example/bridge\n");
    }

    @Test
    void outboxIsOfOneTenantAndPaged() {
        Team team = Team.create();
        AlertRaised alert = alert(team, "Harbour bridge reopens");
        rules.add(alert.monitorId(), "a@example.org", "b@example.org", "c@example.org");
        topics.send(alert);
        await().atMost(PATIENCE).until(() -> subjects(team).size() == 3);

        String next = team.request()
                .get("/api/v1/mails?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        team.request()
                .queryParam("cursor", next)
                .get("/api/v1/mails?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        team.request().get("/api/v1/mails?cursor=nonsense").then().statusCode(400);
        Team other = Team.create();
        other.request().get("/api/v1/mails").then().body("items", hasSize(0));
        other.request()
                .get("/api/v1/mails/" + mailId(alert, "a@example.org"))
                .then()
                .statusCode(404);
    }

    @Test
    void dueMailIsSentOnceWithItsOwnMessageId() {
        Team team = Team.create();
        AlertRaised alert = alert(team, "Bridge\r\nBcc: everybody@example.org");
        String address = "dana-" + UUID.randomUUID() + "@example.org";
        rules.add(alert.monitorId(), address);
        topics.send(alert);
        await().atMost(PATIENCE).until(() -> subjects(team).size() == 1);
        QuarkusTransaction.requiringNew()
                .run(() -> db.createQuery("update Mail set dueAt = ?1 where id = ?2")
                        .setParameter(1, Instant.now().minusSeconds(1))
                        .setParameter(2, mailId(alert, address))
                        .executeUpdate());

        sender.sendAll();
        sender.sendAll();

        assertThat(mailbox.getMailsSentTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Harbour: Bridge Bcc: everybody@example.org");
            assertThat(mail.getHeaders().get("Message-ID"))
                    .containsExactly("<" + mailId(alert, address) + "@dateline>");
        });
        team.request().get("/api/v1/mails").then().body("items[0].state", equalTo("sent"));
    }

    @Test
    void addressThatIsMoreThanOneIsRefusedAndSaysSo() {
        Team team = Team.create();
        AlertRaised alert = alert(team, "Harbour bridge reopens");
        rules.add(alert.monitorId(), "a@example.org,b@example.org");
        topics.send(alert);

        await().atMost(PATIENCE)
                .untilAsserted(() -> team.request()
                        .get("/api/v1/mails")
                        .then()
                        .body("items[0].state", equalTo("failed"))
                        .body("items[0].lastError", equalTo("This is not one plain e-mail address.")));
    }

    private static UUID mailId(AlertRaised alert, String address) {
        return EventIds.of("mail", alert.alertId(), address);
    }

    private static List<String> subjects(Team team) {
        return team.request()
                .get("/api/v1/mails")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.subject");
    }

    private static AlertRaised alert(Team team, String headline) {
        UUID id = UUID.randomUUID();
        return new AlertRaised(
                EventIds.of(AlertRaised.TOPIC, id),
                id,
                team.tenantId(),
                UUID.randomUUID(),
                "Harbour",
                null,
                UUID.randomUUID(),
                headline,
                "https://news.example/bridge",
                "The Port Gazette",
                null,
                "“harbour” is in the headline.",
                Instant.now());
    }
}
