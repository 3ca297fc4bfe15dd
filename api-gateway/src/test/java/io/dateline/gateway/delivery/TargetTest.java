package io.dateline.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.delivery.target.Receivers;
import io.dateline.gateway.delivery.target.TargetHealth;
import io.dateline.platform.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class TargetTest {

    private static final String SECRET = "https://hooks.example/T0/B0/secret";

    @Inject
    Receivers receivers;

    @Inject
    TargetHealth health;

    @Inject
    ScriptedChannel channel;

    @Inject
    Rows rows;

    private Team team;

    @BeforeEach
    void open() {
        team = Team.create();
    }

    private String create(Map<String, Object> body) {
        return team.request()
                .body(body)
                .post("/api/v1/targets")
                .then()
                .statusCode(201)
                .extract()
                .path("target.id");
    }

    private String scripted() {
        return create(Map.of(
                "kind",
                "scripted",
                "name",
                "Desk " + UUID.randomUUID(),
                "settings",
                Map.of("a", "b"),
                "secret",
                SECRET));
    }

    @Test
    void secretIsStoredEncryptedAndNeverShown() {
        String id = scripted();

        String shown = team.request()
                .get("/api/v1/targets/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        byte[] stored = rows.one("select secret from target where id = ?", row -> row.getBytes(1), UUID.fromString(id))
                .orElseThrow();

        assertThat(shown).contains("\"hasSecret\":true").doesNotContain("hooks.example");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("hooks");
        assertThat(receivers.of(UUID.fromString(id)).orElseThrow().destination().secret())
                .isEqualTo(SECRET);
    }

    @Test
    void valuesOfAddedHeadersAreStoredEncryptedAndNeverShown() {
        String name = "Hook " + UUID.randomUUID();
        String id = create(Map.of("kind", "webhook", "name", name, "settings", hook("Bearer of-a-program")));

        Map<String, String> shown = settings(id);
        assertThat(shown).containsEntry("url", "https://hooks.example/alerts");
        assertThat(shown).containsEntry("header.Authorization", "********");
        assertThat(rows.one(
                                "select settings::text from target where id = ?",
                                row -> row.getString(1),
                                UUID.fromString(id))
                        .orElseThrow())
                .doesNotContain("of-a-program");
        assertThat(opened(id)).containsEntry("header.Authorization", "Bearer of-a-program");

        // Given as it is shown it stays; anything else takes its place.
        put(id, Map.of("kind", "webhook", "name", name, "settings", shown));
        assertThat(opened(id)).containsEntry("header.Authorization", "Bearer of-a-program");
        put(id, Map.of("kind", "webhook", "name", name, "settings", hook("Bearer of-another")));
        assertThat(opened(id)).containsEntry("header.Authorization", "Bearer of-another");
    }

    private static Map<String, String> hook(String authorization) {
        return Map.of("url", "https://hooks.example/alerts", "header.Authorization", authorization);
    }

    private Map<String, String> settings(String id) {
        return team.request()
                .get("/api/v1/targets/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("settings");
    }

    private Map<String, String> opened(String id) {
        return receivers.of(UUID.fromString(id)).orElseThrow().destination().settings();
    }

    private void put(String id, Map<String, Object> body) {
        team.request().body(body).put("/api/v1/targets/" + id).then().statusCode(200);
    }

    @Test
    void changeKeepsTheSecretAndHoldsTheVersion() {
        String id = scripted();
        String tag = team.request().get("/api/v1/targets/" + id).header("ETag");
        Map<String, Object> body = Map.of("kind", "scripted", "name", "Renamed " + id, "settings", Map.of());

        team.request()
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/targets/" + id)
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(true))
                .body("version", equalTo(2));
        team.request()
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/targets/" + id)
                .then()
                .statusCode(412);
        team.request()
                .body(Map.of("kind", "mail", "name", "x"))
                .put("/api/v1/targets/" + id)
                .then()
                .statusCode(400);
        team.request().delete("/api/v1/targets/" + id).then().statusCode(204);
        team.request().get("/api/v1/targets/" + id).then().statusCode(404);
    }

    @Test
    void targetThatCannotWorkIsRefused() {
        team.request()
                .body(Map.of("kind", "pigeon", "name", "x"))
                .post("/api/v1/targets")
                .then()
                .statusCode(400);
        for (String address : List.of("", "a@example.org,b@example.org", "Dana <d@example.org>", "a@b\r\nBcc: c@d")) {
            team.request()
                    .body(Map.of("kind", "mail", "name", "x", "settings", Map.of("address", address)))
                    .post("/api/v1/targets")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void viewerReadsAndEditorChanges() {
        String id = scripted();

        team.colleague("viewer").request().get("/api/v1/targets/" + id).then().statusCode(200);
        team.colleague("viewer")
                .request()
                .post("/api/v1/targets/" + id + "/enable")
                .then()
                .statusCode(403);
        Team.create().request().get("/api/v1/targets/" + id).then().statusCode(404);
    }

    @Test
    void codeOfATestProvesTheTargetOnce() {
        String id = scripted();
        JsonPath tested = team.request()
                .post("/api/v1/targets/" + id + "/test")
                .then()
                .statusCode(200)
                .body("state", equalTo("sent"))
                .body("change", equalTo("test"))
                .extract()
                .jsonPath();
        assertThat(tested.getList("tries")).hasSize(1);
        team.request().post("/api/v1/targets/" + id + "/test").then().statusCode(429);
        String text = channel.taken(UUID.fromString(id)).getFirst().message().text();
        String code = text.substring(text.length() - 6);

        team.request()
                .body(Map.of("code", code))
                .post("/api/v1/targets/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("provedAt", notNullValue());
        team.request()
                .body(Map.of("code", code))
                .post("/api/v1/targets/" + id + "/confirm")
                .then()
                .statusCode(409);
        team.request().get("/api/v1/deliveries?target=" + id).then().body("items", hasSize(1));
        team.request().get("/api/v1/deliveries?state=failed").then().body("items", hasSize(0));
        team.request().get("/api/v1/deliveries?state=lost").then().statusCode(400);
    }

    @Test
    void wrongCodeEndsTheTest() {
        String id = scripted();
        team.request().post("/api/v1/targets/" + id + "/test").then().statusCode(200);
        String text = channel.taken(UUID.fromString(id)).getFirst().message().text();

        team.request()
                .body(Map.of("code", "no"))
                .post("/api/v1/targets/" + id + "/confirm")
                .then()
                .statusCode(409);
        team.request()
                .body(Map.of("code", text.substring(text.length() - 6)))
                .post("/api/v1/targets/" + id + "/confirm")
                .then()
                .statusCode(409);
    }

    @Test
    void changedSecretOfAnythingElseThanAWebhookRetiresNothing() {
        String id = scripted();

        team.request()
                .body(Map.of())
                .post("/api/v1/targets/" + id + "/secret")
                .then()
                .statusCode(400);
        team.request()
                .body(Map.of("secret", "another"))
                .post("/api/v1/targets/" + id + "/secret")
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("target.bothSecretsUntil", nullValue());
        assertThat(receivers.of(UUID.fromString(id)).orElseThrow().destination().secret())
                .isEqualTo("another");
    }

    @Test
    void oldSecretIsKeptForAWeekAtMost() {
        String id = scripted();

        team.request()
                .body(Map.of("secret", "another", "keepOldHours", 169))
                .post("/api/v1/targets/" + id + "/secret")
                .then()
                .statusCode(400);
        team.request()
                .delete("/api/v1/targets/" + id + "/secret/old")
                .then()
                .statusCode(200)
                .body("bothSecretsUntil", nullValue());
    }

    @Test
    void targetThatFailsForFiveDaysIsToldOfAndThenDisabled() {
        UUID id = UUID.fromString(scripted());
        failing(id, 2, 30);
        health.look();
        team.request().get("/api/v1/targets/" + id).then().body("state", equalTo("failing"));
        assertThat(toldDays(id)).isEqualTo(1);
        failing(id, 4, 30);
        health.look();
        health.look();
        assertThat(toldDays(id)).isEqualTo(3);

        // Failures of one hour are no failing for five days.
        failing(id, 6, 1);
        health.look();
        team.request().get("/api/v1/targets/" + id).then().body("state", equalTo("failing"));
        failing(id, 6, 13);
        health.look();

        team.request().get("/api/v1/targets/" + id).then().body("state", equalTo("disabled"));
        team.request()
                .post("/api/v1/targets/" + id + "/enable")
                .then()
                .statusCode(200)
                .body("target.state", equalTo("active"));
    }

    @Test
    void adminsAreToldByMailOutsideOfTheTarget() {
        Desk desk = Desk.open();
        rows.write(
                "update account set email = 'dana@example.org' where tenant_id = ?",
                desk.team().tenantId());
        UUID id = UUID.fromString(desk.post("/targets", Map.of("kind", "scripted", "name", "Chat"), 201)
                .getString("target.id"));
        QuarkusTransaction.requiringNew().run(() -> health.gone(id, "410 Gone"));

        JsonPath mails = desk.get("/mails");

        assertThat(mails.getString("items[0].to")).isEqualTo("dana@example.org");
        assertThat(mails.getString("items[0].subject")).isEqualTo("“Chat” is disabled");
    }

    private void failing(UUID id, int days, int hours) {
        rows.write("""
                update target set state = 'failing', failing_since = now() - make_interval(days => ?),
                    last_failed_at = now() - make_interval(days => ?) + make_interval(hours => ?), last_error = 'down'
                where id = ?""", days, days, hours, id);
    }

    private int toldDays(UUID id) {
        return rows.one("select told_days from target where id = ?", row -> row.getInt(1), id)
                .orElseThrow();
    }
}
