package io.dateline.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.dateline.gateway.Callers;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.identity.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class SignInTest {

    @Inject
    EntityManager db;

    @Test
    void adminSignsInAndIsTheOperator() {
        String cookie = signIn("admin", GatewayStack.ADMIN_PASSWORD)
                .statusCode(200)
                .body("account.username", equalTo("admin"))
                .body("account.role", equalTo("admin"))
                .body("account.operator", equalTo(true))
                .body("account.tenant.name", equalTo("default"))
                .extract()
                .header("Set-Cookie");

        assertThat(cookie)
                .startsWith("dateline_session=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/")
                .doesNotContainIgnoringCase("Secure");
    }

    @Test
    void usernameIsNotCaseSensitive() {
        signIn("Admin ", GatewayStack.ADMIN_PASSWORD).statusCode(200);
    }

    @Test
    void sessionTellsWhoIsSignedIn() {
        String session = Callers.session("admin", GatewayStack.ADMIN_PASSWORD);

        given().cookie("dateline_session", session)
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("account.username", equalTo("admin"));
    }

    @Test
    void wrongPasswordAndUnknownNameGetTheSameAnswer() {
        Team team = Team.create();

        String wrong =
                signIn(team.username(), "wrong").statusCode(401).extract().asString();
        String unknown = signIn("nobody-" + UUID.randomUUID(), "wrong")
                .statusCode(401)
                .extract()
                .asString();

        assertThat(wrong).contains("/problems/credentials-wrong").isEqualTo(unknown);
    }

    @Test
    void sixthAttemptIsRefusedWithoutLookingAtThePassword() {
        Team team = Team.create();
        for (int attempt = 0; attempt < SignInThrottle.MAX_OF_PAIR; attempt++) {
            signIn(team.username(), "wrong").statusCode(401);
        }

        signIn(team.username(), team.password())
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, org.hamcrest.Matchers.lessThanOrEqualTo(900))
                .body("type", equalTo("/problems/too-many-attempts"));
    }

    @Test
    void fourWrongAttemptsAreForgottenOnceTheRightOneComes() {
        Team team = Team.create();
        for (int round = 0; round < 2; round++) {
            for (int attempt = 1; attempt < SignInThrottle.MAX_OF_PAIR; attempt++) {
                signIn(team.username(), "wrong").statusCode(401);
            }
            signIn(team.username(), team.password()).statusCode(200);
        }
    }

    @Test
    void signedOutSessionOpensNothing() {
        String session = Callers.session("admin", GatewayStack.ADMIN_PASSWORD);

        given().cookie("dateline_session", session)
                .delete("/api/v1/session")
                .then()
                .statusCode(204)
                .header("Set-Cookie", startsWith("dateline_session=;"));

        unauthenticated(session);
    }

    @Test
    void signingInAnewEndsTheSessionThatTheBrowserHad() {
        Team team = Team.create();
        String before = Callers.session(team.username(), team.password());

        given().contentType(ContentType.JSON)
                .cookie("dateline_session", before)
                .body(Map.of("username", team.username(), "password", team.password()))
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .cookie("dateline_session", not(equalTo(before)));

        unauthenticated(before);
    }

    @Test
    void expiredSessionOpensNothing() {
        String session = Callers.session("admin", GatewayStack.ADMIN_PASSWORD);
        change(session, "expires_at = now() - interval '1 second'");

        unauthenticated(session);
    }

    @Test
    void tokenIsReplacedAfterAnHourAndTheOldOneEndsOnceTheNewOneWasSeen() {
        String old = Callers.session("admin", GatewayStack.ADMIN_PASSWORD);
        change(old, "rotated_at = now() - interval '61 minutes'");

        String renewed = given().cookie("dateline_session", old)
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .cookie("dateline_session", not(equalTo(old)))
                .extract()
                .cookie("dateline_session");

        authenticated(old);
        authenticated(renewed);
        change(renewed, "confirmed_at = now() - interval '61 seconds'");
        unauthenticated(old);
        authenticated(renewed);
    }

    @Test
    void browserThatNeverGotTheNewTokenGetsAnother() {
        String old = Callers.session("admin", GatewayStack.ADMIN_PASSWORD);
        change(old, "rotated_at = now() - interval '61 minutes'");
        String lost =
                given().cookie("dateline_session", old).get("/api/v1/session").cookie("dateline_session");
        change(lost, "rotated_at = now() - interval '61 seconds'");

        String another =
                given().cookie("dateline_session", old).get("/api/v1/session").cookie("dateline_session");

        assertThat(another).isNotNull().isNotEqualTo(lost);
        authenticated(another);
        unauthenticated(lost);
    }

    @Test
    void passwordIsStoredOnlyAsASlowHash() {
        Team team = Team.create();

        String stored = (String) db.createNativeQuery("select password_hash from account where username = ?1")
                .setParameter(1, team.username())
                .getSingleResult();

        assertThat(stored).matches("pbkdf2-sha512\\$1000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"username\": ", "[", "[]", "3", "{\"username\": {}, \"password\": []}"})
    void bodyThatIsNotTheJsonOfThisAddressIsAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/session")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/json-invalid"));
    }

    @Test
    void signInWithoutAPasswordIsAProblem() {
        given().contentType(ContentType.JSON)
                .body(Map.of("username", "admin"))
                .post("/api/v1/session")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/request-invalid"));
    }

    @Test
    void formOfAnotherSiteCannotSignIn() {
        given().contentType(ContentType.TEXT)
                .body("{\"username\":\"admin\",\"password\":\"x\"}")
                .post("/api/v1/session")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(403, 415));
    }

    @Transactional
    void change(String token, String assignment) {
        int changed = db.createNativeQuery("update session set " + assignment + " where token_hash = ?1")
                .setParameter(1, Tokens.hash(token))
                .executeUpdate();
        assertThat(changed).isEqualTo(1);
    }

    private static void authenticated(String token) {
        given().cookie("dateline_session", token).get("/api/v1/session").then().statusCode(200);
    }

    private static void unauthenticated(String token) {
        given().cookie("dateline_session", token)
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static ValidatableResponse signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/session")
                .then();
    }
}
