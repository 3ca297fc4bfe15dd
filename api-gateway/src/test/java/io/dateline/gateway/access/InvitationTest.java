package io.dateline.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.gateway.Callers;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class InvitationTest {

    private static final String PASSWORD = "chosen by the colleague";

    @Test
    void colleagueComesInByALinkThatIsGoodOnce() {
        Desk desk = Desk.open();
        String name = "robin-" + UUID.randomUUID();
        JsonPath invited = invite(desk, name, "viewer", "robin@example.org");
        String link = invited.getString("link");

        JsonPath mail = desk.get("/mails");
        assertThat(mail.getString("items[0].to")).isEqualTo("robin@example.org");
        assertThat(mail.getString("items[0].text")).contains(link);
        redeem(link, PASSWORD).statusCode(200).body("account.username", equalTo(name));
        redeem(link, "chosen by somebody else").statusCode(410).body("type", equalTo("/problems/link-spent"));

        given().cookie("dateline_session", Callers.session(name, PASSWORD))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("account.role", equalTo("viewer"));
    }

    @Test
    void linkIsForAdminsEyesAlone() {
        Desk desk = Desk.open();
        invite(desk, "robin-" + UUID.randomUUID(), "admin", "robin@example.org");
        String mail = desk.get("/mails").getString("items[0].id");

        var editor = desk.team().colleague("editor").request();

        editor.get("/api/v1/mails").then().statusCode(200).body("items", equalTo(List.of()));
        desk.team()
                .colleague("editor")
                .request()
                .get("/api/v1/mails/" + mail)
                .then()
                .statusCode(404);
    }

    @Test
    void passwordIsResetByAnAdminAndSessionsEnd() {
        Desk desk = Desk.open();
        Team.Colleague colleague = desk.team().colleague("editor");
        String session = Callers.session(colleague.username(), colleague.password());
        String id = desk.get("/accounts").getString("items.find { it.username == '" + colleague.username() + "' }.id");

        String first =
                desk.post("/accounts/" + id + "/password-reset", Map.of(), 201).getString("link");
        String second =
                desk.post("/accounts/" + id + "/password-reset", Map.of(), 201).getString("link");

        redeem(first, PASSWORD).statusCode(410);
        redeem(second, "short").statusCode(400);
        redeem(second, PASSWORD).statusCode(200);
        given().cookie("dateline_session", session)
                .get("/api/v1/session")
                .then()
                .statusCode(401);
        assertThat(Callers.session(colleague.username(), PASSWORD)).isNotBlank();
    }

    @Test
    void whoForgotThePasswordIsMailedALinkAndStrangersLearnNothing() {
        Desk desk = Desk.open();
        String name = "robin-" + UUID.randomUUID();
        redeem(invite(desk, name, "editor", "robin@example.org").getString("link"), PASSWORD)
                .statusCode(200);

        forgotten(name).statusCode(202);
        forgotten("nobody-" + UUID.randomUUID()).statusCode(202);

        JsonPath mails = desk.get("/mails");
        assertThat(mails.getString("items[0].subject")).contains("new password");
        String text = mails.getString("items[0].text");
        redeem(text.substring(text.indexOf("/welcome#")).lines().findFirst().orElseThrow(), "another one that is long")
                .statusCode(200);
    }

    @Test
    void roleIsChangedByAnAdminAndNotTheOwnOne() {
        Desk desk = Desk.open();
        String id = invite(desk, "robin-" + UUID.randomUUID(), "viewer", null).getString("accountId");

        assertThat(desk.patch("/accounts/" + id, Map.of("role", "editor")).getString("role"))
                .isEqualTo("editor");

        String own = desk.get("/session").getString("account.id");
        desk.team()
                .request()
                .body(Map.of("role", "viewer"))
                .patch("/api/v1/accounts/" + own)
                .then()
                .statusCode(409);
    }

    @Test
    void auditLogSaysWhoDidWhatAndWhoWasRefused() {
        Desk desk = Desk.open();
        String monitor = desk.monitor("watch", "word");
        Team.Colleague viewer = desk.team().colleague("viewer");
        viewer.request().delete("/api/v1/monitors/" + monitor).then().statusCode(403);
        desk.patch("/monitors/" + monitor, Map.of("name", "watched"));

        JsonPath audit = desk.get("/audit");
        assertThat(audit.getString("items[0].action")).isEqualTo("PATCH /monitors/{id}");
        assertThat(audit.getString("items[0].path")).isEqualTo("/monitors/" + monitor);
        assertThat(audit.getString("items[0].username")).isEqualTo(desk.team().username());
        assertThat(audit.getString("items[0].byKey")).isNotBlank();
        assertThat(audit.getString("items[1].username")).isEqualTo(viewer.username());
        assertThat(audit.getInt("items[1].status")).isEqualTo(403);
        assertThat(audit.getList("items.action", String.class)).contains("POST /session", "POST /monitors");
        assertThat(Desk.open().get("/audit").getList("items.path", String.class))
                .doesNotContain("/monitors/" + monitor);
        viewer.request().get("/api/v1/audit").then().statusCode(403);
    }

    @Test
    void keyDoesNoMoreThanItsScopesSay() {
        Desk desk = Desk.open();
        String key = desk.post("/api-keys", Map.of("name", "reader", "scopes", List.of("read", "triage")), 201)
                .getString("key");

        with(key).get("/api/v1/monitors").then().statusCode(200);
        with(key)
                .body(Map.of("name", "m", "query", "word"))
                .post("/api/v1/monitors")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/scope-missing"));
        with(key).get("/api/v1/accounts").then().statusCode(403);
        with(key).body(Map.of("name", "more")).post("/api/v1/api-keys").then().statusCode(403);
        with(key)
                .body(Map.of("actionId", UUID.randomUUID()))
                .post("/api/v1/mentions/undo")
                .then()
                .statusCode(404);
    }

    private static io.restassured.specification.RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private static JsonPath invite(Desk desk, String name, String role, String email) {
        Map<String, Object> body = new HashMap<>(Map.of("username", name, "role", role));
        if (email != null) {
            body.put("email", email);
        }
        return desk.post("/invitations", body, 201);
    }

    private static ValidatableResponse redeem(String link, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", link.substring(link.indexOf('#') + 1), "password", password))
                .post("/api/v1/account-links/redeem")
                .then();
    }

    private static ValidatableResponse forgotten(String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", name))
                .post("/api/v1/password-resets")
                .then();
    }
}
