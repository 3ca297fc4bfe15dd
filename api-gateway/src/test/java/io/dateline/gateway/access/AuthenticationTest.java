package io.dateline.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.Callers;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.identity.Endpoints;
import io.dateline.gateway.identity.Tokens;
import io.dateline.gateway.openapi.Operations;
import io.dateline.gateway.openapi.Operations.Operation;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class AuthenticationTest {

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager db;

    @Test
    void everyRouteRefusesWhoeverIsNotKnown() throws Exception {
        Set<String> open = Endpoints.open();
        int walked = 0;

        for (Operation operation : Operations.read(json).all()) {
            if (open.contains(operation.id())) {
                continue;
            }
            Method method = Method.valueOf(operation.method().toUpperCase(Locale.ROOT));
            String address =
                    operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (RequestSpecification stranger : strangers(operation.description())) {
                stranger.request(method, address)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", startsWith("Bearer"))
                        .body("type", equalTo("/problems/unauthenticated"));
            }
            walked++;
        }

        assertThat(walked).isGreaterThan(100);
    }

    @Test
    void endpointThatSaysNothingIsOpenToNobody() {
        given().get("/api/v1/silent").then().statusCode(401);
        Callers.operator().get("/api/v1/silent").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void cookieThatIsNoGoodAnyMoreKeepsNobodyFromThePagesOrFromSigningIn() {
        Team team = Team.create();
        String spent = Callers.session(team.username(), team.password());
        given().cookie("dateline_session", spent)
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/api/v1/session")
                .then()
                .statusCode(204);

        given().cookie("dateline_session", spent).get("/api/v1/session").then().statusCode(401);
        given().cookie("dateline_session", spent).get("/").then().statusCode(200);
        given().cookie("dateline_session", spent).get("/openapi").then().statusCode(200);
        given().cookie("dateline_session", spent)
                .contentType(ContentType.JSON)
                .body(Map.of("username", team.username(), "password", team.password()))
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .cookie("dateline_session");
    }

    @Test
    void whatIsRefusedForWantOfRightsIsInTheAuditAtOnceAndWhatAnotherSiteSendsIsNot() {
        Team team = Team.create();
        Team.Colleague viewer = team.colleague("viewer");
        String session = Callers.session(team.username(), team.password());

        viewer.request().delete("/api/v1/monitors/" + UUID.randomUUID()).then().statusCode(403);
        write(session, "Sec-Fetch-Site", "cross-site").statusCode(403);

        List<Map<String, Object>> refused =
                team.request().get("/api/v1/audit?limit=200").jsonPath().getList("items");
        refused.removeIf(entry -> !entry.get("status").equals(403));
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst())
                .containsEntry("action", "DELETE /monitors/{id}")
                .containsEntry("username", viewer.username());
    }

    @Test
    void keyOpensWhatItsAccountMayAndIsNeverShownAgain() {
        Team team = Team.create();

        team.request().get("/api/v1/session").then().statusCode(200).body("account.username", equalTo(team.username()));
        String list = team.request()
                .get("/api/v1/api-keys")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].lastUsedAt", notNullValue())
                .body("items[0].key", nullValue())
                .extract()
                .asString();

        assertThat(team.key()).matches("dl_[A-Za-z0-9_-]{43}");
        assertThat(list).doesNotContain(team.key());
        assertThat(db.createNativeQuery("select count(*) from api_key where key_hash = ?1", Long.class)
                        .setParameter(1, Tokens.hash(team.key()))
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void removedKeyOpensNothing() {
        Team team = Team.create();
        String id = team.request().get("/api/v1/api-keys").path("items[0].id");

        team.request().delete("/api/v1/api-keys/" + id).then().statusCode(204);

        team.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void keyOfAnotherTeamIsNotFoundAndStays() {
        Team team = Team.create();
        String id = team.request().get("/api/v1/api-keys").path("items[0].id");

        Team.create()
                .request()
                .delete("/api/v1/api-keys/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/api-key-not-found"));

        team.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void viewerReadsAndMayNotWrite() {
        Team.Colleague viewer = Team.create().colleague("viewer");

        viewer.request().get("/api/v1/mails").then().statusCode(200);
        viewer.request()
                .body("{\"url\":\"https://news.example/\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        viewer.request()
                .body("{\"title\":\"a\",\"text\":\"b\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(403);
        viewer.request().delete("/api/v1/sources/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void editorManagesNoAccountsAndAdminNoTenants() {
        Team team = Team.create();
        Team.Colleague editor = team.colleague("editor");

        editor.request().get("/api/v1/accounts").then().statusCode(403);
        editor.request()
                .body(Map.of("username", "someone", "role", "admin"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(403);
        team.request().get("/api/v1/tenants").then().statusCode(403);
        team.request()
                .body(Map.of("name", "mine", "username", "mine"))
                .post("/api/v1/tenants")
                .then()
                .statusCode(403);
    }

    @Test
    void adminSeesAndRemovesOnlyAccountsOfTheirTeam() {
        Team team = Team.create();
        Team other = Team.create();
        team.colleague("viewer");
        String own = other.request().get("/api/v1/accounts").path("items[0].id");

        team.request()
                .get("/api/v1/accounts")
                .then()
                .body("items", hasSize(2))
                .body("items.tenant.id", everyItem(equalTo(team.tenantId().toString())));
        team.request().delete("/api/v1/accounts/" + own).then().statusCode(404);
        other.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void removedAccountIsOutAtOnce() {
        Team team = Team.create();
        Team.Colleague colleague = team.colleague("editor");
        String id = colleague.request().get("/api/v1/session").path("account.id");

        team.request().delete("/api/v1/accounts/" + id).then().statusCode(204);

        colleague.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void ownAccountCannotBeRemoved() {
        Team team = Team.create();
        String id = team.request().get("/api/v1/session").path("account.id");

        team.request().delete("/api/v1/accounts/" + id).then().statusCode(409);
    }

    @Test
    void changedPasswordEndsAllSessions() {
        Team team = Team.create();
        String session = Callers.session(team.username(), team.password());

        given().cookie("dateline_session", session)
                .contentType(ContentType.JSON)
                .body(Map.of("current", team.password(), "password", "a new and longer one"))
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(204);

        given().cookie("dateline_session", session)
                .get("/api/v1/session")
                .then()
                .statusCode(401);
        assertThat(Callers.session(team.username(), "a new and longer one")).isNotBlank();
    }

    @Test
    void passwordIsNotChangedWithoutTheCurrentOne() {
        Team team = Team.create();

        team.request()
                .body(Map.of("current", "not it", "password", "a new and longer one"))
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(403);

        assertThat(Callers.session(team.username(), team.password())).isNotBlank();
    }

    @Test
    void nameThatIsTakenIsAConflict() {
        Team team = Team.create();

        team.request()
                .body(Map.of("username", team.username().toUpperCase(Locale.ROOT), "role", "viewer"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"));
    }

    @Test
    void writeWithTheCookieFromAnotherSiteIsRefused() {
        Team team = Team.create();
        String session = Callers.session(team.username(), team.password());

        write(session, "Sec-Fetch-Site", "cross-site").statusCode(403).body("type", equalTo("/problems/cross-site"));
        write(session, "Sec-Fetch-Site", "same-site").statusCode(403);
        write(session, "Origin", "https://evil.example").statusCode(403);
        write(session, "Origin", "null").statusCode(403);
        write(session, "Sec-Fetch-Site", "same-origin").statusCode(201);
    }

    @Test
    void cookieDoesNotCountBesideAKeyThatIsWrong() {
        String session = Callers.session("admin", GatewayStack.ADMIN_PASSWORD);

        given().cookie("dateline_session", session)
                .header("Authorization", "Bearer dl_wrong")
                .get("/api/v1/session")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse write(String session, String header, String value) {
        return given().cookie("dateline_session", session)
                .header(header, value)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "test"))
                .post("/api/v1/api-keys")
                .then();
    }

    /// With nothing, with a key that nobody has, with a cookie that nobody has.
    private static RequestSpecification[] strangers(JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        String type =
                content.isObject() && !content.isEmpty() ? content.fieldNames().next() : "application/json";
        return new RequestSpecification[] {
            given().contentType(type),
            given().contentType(type).header("Authorization", "Bearer dl_" + UUID.randomUUID()),
            given().contentType(type).header("Authorization", "Basic YWRtaW46YWRtaW4="),
            given().contentType(type)
                    .cookie("dateline_session", UUID.randomUUID().toString())
        };
    }
}
