package io.dateline.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.Callers;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.identity.Scope;
import io.dateline.gateway.openapi.Operations;
import io.dateline.gateway.openapi.Operations.Operation;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing made by a key that has scopes or an end may or lasts more than that key.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class LimitedKeyTest {

    private static final List<String> ALL_SCOPES =
            Stream.of(Scope.values()).map(Scope::word).toList();

    /// Fields that carry what somebody gets in with, or say what that may or where it goes.
    private static final Pattern TELLTALE =
            Pattern.compile("(?i).*(password|secret|token|^key$|^link$|credential).*|role|username|email");

    private static final Pattern LEADING_PATH =
            Pattern.compile(".*/(invitations|tenants|[^/]*(password|secret|token|credential|link)[^/]*)(/.*)?");

    /// Open to everybody: a key is not looked at.
    private static final Set<String> OPEN = Set.of("signIn", "askForPasswordReset", "redeemAccountLink");

    /// Keys are made by limited keys, within their limits: tested below one by one.
    private static final String KEYS = "createApiKey";

    /// What a secret of ours looks like: a key, a token of 256 bits, a link.
    private static final Pattern SECRET = Pattern.compile("dl_[A-Za-z0-9_-]{40,}|/welcome#|\"password\":\"");

    @Inject
    ObjectMapper json;

    @Test
    void everyOperationThatLeadsToACredentialRefusesLimitedKeys() throws Exception {
        Team team = Team.create();
        String colleague = colleagueId(team);
        String operator = Callers.key("admin", GatewayStack.ADMIN_PASSWORD);
        Operations operations = Operations.read(json);
        List<String> faults = new ArrayList<>();
        List<String> refused = new ArrayList<>();

        for (String owner : List.of(team.key(), operator)) {
            for (String key : List.of(made(owner, ALL_SCOPES, null), made(owner, null, inAnHour()))) {
                for (Operation operation : operations.all()) {
                    if (OPEN.contains(operation.id())
                            || operation.method().equals("delete")
                            || operation.path().endsWith("/stream")) {
                        continue;
                    }
                    Response answer = send(operation, key, colleague);
                    boolean leads = leads(operation, operations);
                    if (leads && answer.statusCode() != 403) {
                        faults.add(operation + " leads to a credential and answers " + answer.statusCode());
                    }
                    if (leads) {
                        refused.add(operation.id());
                    }
                    if (!operation.id().equals(KEYS)
                            && SECRET.matcher(answer.asString()).find()) {
                        faults.add(operation + " answers with a secret");
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(refused)
                .contains(
                        "createAccount",
                        "inviteColleague",
                        "resetPassword",
                        "changeAccount",
                        "createTenant",
                        "changePassword");
    }

    @Test
    void linkInTheOutboxIsNotShownToALimitedKey() {
        Team team = Team.create();
        team.request()
                .body(Map.of("username", "c-" + UUID.randomUUID(), "role", "admin", "email", "robin@example.org"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201);
        String mail = team.request().get("/api/v1/mails").then().extract().path("items[0].id");
        assertThat(team.request().get("/api/v1/mails/" + mail).asString()).contains("/welcome#");

        for (String key : List.of(made(team.key(), ALL_SCOPES, null), made(team.key(), null, inAnHour()))) {
            assertThat(with(key).get("/api/v1/mails").asString()).doesNotContain("/welcome#");
            with(key).get("/api/v1/mails/" + mail).then().statusCode(404);
        }
    }

    @Test
    void keyOfAKeyHasAPartOfItsScopesAndEndsNoLater() {
        Team team = Team.create();
        Instant end = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String parent = made(team.key(), List.of("admin", "read"), end);

        with(parent)
                .body(Map.of("name", "as long", "scopes", List.of("read")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .body("expiresAt", equalTo(end.toString()));
        with(parent)
                .body(Map.of("name", "shorter", "scopes", List.of("read"), "expiresAt", end.minusSeconds(60)))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .body("expiresAt", equalTo(end.minusSeconds(60).toString()));
        with(parent)
                .body(Map.of("name", "longer", "scopes", List.of("read"), "expiresAt", end.plusSeconds(1)))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/key-limited"));
        for (List<String> scopes : List.of(List.of("triage"), ALL_SCOPES, List.<String>of())) {
            with(parent)
                    .body(Map.of("name", "more", "scopes", scopes))
                    .post("/api/v1/api-keys")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/scope-missing"));
        }
        with(team.key())
                .body(Map.of("name", "for ever"))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .body("expiresAt", nullValue());
    }

    @Test
    void keysOfALimitedKeyGoWithIt() {
        Team team = Team.create();
        Response parent = with(team.key())
                .body(Map.of("name", "parent", "scopes", List.of("admin", "read")))
                .post("/api/v1/api-keys");
        String child = made(parent.path("key"), List.of("admin", "read"), null);
        String grandchild = made(child, List.of("read"), null);
        with(grandchild).get("/api/v1/monitors").then().statusCode(200);

        with(team.key()).delete("/api/v1/api-keys/" + parent.path("id")).then().statusCode(204);

        with(child).get("/api/v1/monitors").then().statusCode(401);
        with(grandchild).get("/api/v1/monitors").then().statusCode(401);
        with(team.key()).get("/api/v1/monitors").then().statusCode(200);
    }

    @Test
    void ownPasswordIsNotGuessedOverManySessionsAndKeysAndTheTeamCanReadOfIt() {
        Team team = Team.create();
        List<RequestSpecification> ways = List.of(
                with(team.key()),
                with(Callers.key(team.username(), team.password())),
                given().contentType(ContentType.JSON)
                        .cookie("dateline_session", Callers.session(team.username(), team.password())));

        List<Integer> statuses = new ArrayList<>();
        for (int attempt = 0; attempt < 12; attempt++) {
            Response answer = given().spec(ways.get(attempt % ways.size()))
                    .body(Map.of("current", "guess " + attempt, "password", "tide tables by lantern"))
                    .put("/api/v1/accounts/me/password");
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
            }
        }

        assertThat(statuses.subList(0, 5)).containsOnly(403);
        assertThat(statuses.subList(5, 12)).containsOnly(429);
        with(team.key())
                .body(Map.of("current", team.password(), "password", "tide tables by lantern"))
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(429);
        List<Map<String, Object>> entries =
                with(team.key()).get("/api/v1/audit?limit=200").jsonPath().getList("items");
        assertThat(entries.stream()
                        .filter(entry -> entry.get("action").equals("PUT /accounts/me/password"))
                        .map(entry -> entry.get("status")))
                .containsExactly(429, 403, 403, 403, 403, 403);
    }

    @Test
    void refusedSignInsAreInTheAuditOnceAndWhatChangesNothingIsNot() {
        Team team = Team.create();
        for (int attempt = 0; attempt < 20; attempt++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("username", team.username(), "password", "wrong " + attempt))
                    .post("/api/v1/session");
        }
        for (String lab : List.of("preview", "explain", "import")) {
            team.request()
                    .body(Map.of("query", "harbour", "articleId", UUID.randomUUID(), "dialect", "cisionone"))
                    .post("/api/v1/monitors/" + lab);
        }

        List<Map<String, Object>> entries =
                team.request().get("/api/v1/audit?limit=200").jsonPath().getList("items");
        assertThat(entries.stream()
                        .filter(entry -> entry.get("action").equals("POST /session"))
                        .filter(entry -> entry.get("status").equals(429)))
                .hasSize(1);
        assertThat(entries.stream().map(entry -> entry.get("action").toString()))
                .noneMatch(action -> action.startsWith("POST /monitors"));
    }

    @Test
    void passwordThatIsTriedFirstIsRefusedWhereverOneIsChosen() {
        Team team = Team.create();
        for (String bad :
                List.of("password12", "          ", "\u0000".repeat(12), team.username() + "1", "\u3000".repeat(12))) {
            with(team.key())
                    .body(Map.of("current", team.password(), "password", bad))
                    .put("/api/v1/accounts/me/password")
                    .then()
                    .statusCode(400);
        }
        String link = team.request()
                .body(Map.of("username", "c-" + UUID.randomUUID(), "role", "viewer"))
                .post("/api/v1/invitations")
                .then()
                .extract()
                .path("link");
        String token = link.substring(link.indexOf('#') + 1);
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "password", "Welcome2026!"))
                .post("/api/v1/account-links/redeem")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/password-refused"));
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "password", "tide tables by lantern"))
                .post("/api/v1/account-links/redeem")
                .then()
                .statusCode(200);
    }

    /// By what the document says of bodies that are taken and answered, so that a new operation is found out.
    private boolean leads(Operation operation, Operations operations) {
        if (operation.method().equals("get") || operation.id().equals(KEYS)) {
            return false;
        }
        // What is secret there opens a receiver's door, or starts and stops mails, and nothing here.
        if (operation.path().contains("/targets")
                || operation.path().contains("/unsubscribe/")
                || operation.path().contains("/subscriptions/")
                || operation.path().contains("/mail-links/")) {
            return false;
        }
        List<JsonNode> schemas = new ArrayList<>(List.of(operation.bodySchema()));
        operation.description().path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                schemas.add(response.getValue().at("/content/application~1json/schema"));
            }
        });
        return LEADING_PATH.matcher(operation.path()).matches()
                || schemas.stream()
                        .filter(schema -> !schema.isMissingNode())
                        .flatMap(schema -> operations.fields(schema).keySet().stream())
                        .anyMatch(field -> TELLTALE.matcher(field.getLast()).matches());
    }

    private static Response send(Operation operation, String key, String colleague) {
        String path = operation
                .path()
                .replaceAll(
                        "\\{[^}]*}",
                        operation.thing().equals("accounts")
                                ? colleague
                                : UUID.randomUUID().toString());
        RequestSpecification request = with(key);
        if (operation.takesJson()) {
            request.body(
                    operation.example().isMissingNode()
                            ? "{}"
                            : operation.example().toString());
        }
        return request.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), path);
    }

    private static String colleagueId(Team team) {
        return team.request()
                .body(Map.of("username", "c-" + UUID.randomUUID(), "role", "viewer"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String inAnHour() {
        return Instant.now().plus(1, ChronoUnit.HOURS).toString();
    }

    private static String made(String by, List<String> scopes, Object end) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "limited"));
        body.put("scopes", scopes);
        body.put("expiresAt", end == null ? null : end.toString());
        return with(by).body(body)
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
