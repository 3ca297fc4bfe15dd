package io.dateline.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.Callers;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `GET /session` says of rights is what the API does.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class SessionRightsTest {

    /// A request that each right lets through; what it asks for may be wrong otherwise.
    private static final Map<Right, List<String>> LETS_THROUGH = Map.of(
            Right.READ, List.of("GET /mentions", "GET /articles", "GET /sources/starter"),
            Right.TRIAGE, List.of("POST /mentions/bulk", "POST /mention-rules", "POST /outlet-lists"),
            Right.MONITORS, List.of("POST /monitors", "POST /entities", "POST /topics", "POST /query-parts"),
            Right.SOURCES, List.of("POST /sources", "POST /sources/starter"),
            Right.ARTICLES, List.of("POST /articles"),
            Right.KEYS, List.of("GET /api-keys"),
            Right.MAILS, List.of("GET /mails"),
            Right.TEAM, List.of("GET /accounts", "GET /audit"),
            Right.OPERATE, List.of("GET /tenants", "GET /reanalyses"));

    @Test
    void everyRightIsToldToWhoHasItAndToNobodyElse() {
        Team team = Team.create();
        Team.Colleague viewer = team.colleague("viewer");
        Team.Colleague editor = team.colleague("editor");

        assertThat(rights(viewer::request)).containsExactly("read", "keys", "mails");
        assertThat(rights(editor::request))
                .containsExactly("read", "triage", "monitors", "sources", "articles", "keys", "mails");
        assertThat(rights(team::request))
                .containsExactly("read", "triage", "monitors", "sources", "articles", "keys", "mails", "team");
        assertThat(rights(Callers::operator)).hasSize(Right.values().length);
        assertThat(LETS_THROUGH).containsOnlyKeys(Right.values());
        for (Supplier<RequestSpecification> who : List.<Supplier<RequestSpecification>>of(
                viewer::request, editor::request, team::request, Callers::operator)) {
            List<String> rights = rights(who);
            LETS_THROUGH.forEach((right, requests) ->
                    requests.forEach(request -> assertThat(status(who.get(), request) != 403)
                            .as(request + " with " + rights)
                            .isEqualTo(rights.contains(right.name().toLowerCase(Locale.ROOT)))));
        }
    }

    @Test
    void limitedKeyIsToldWhatItsScopesLeave() {
        Team team = Team.create();
        for (Scope scope : Scope.values()) {
            String key = team.request()
                    .body(Map.of("name", scope.word(), "scopes", List.of(scope.word())))
                    .post("/api/v1/api-keys")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("key");
            Supplier<RequestSpecification> limited = () ->
                    RestAssured.given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
            if (scope != Scope.READ) {
                // Who it is, is read too.
                assertThat(status(limited.get(), "GET /session")).isEqualTo(403);
                continue;
            }
            assertThat(rights(limited)).containsExactly("read");
            LETS_THROUGH.forEach((right, requests) ->
                    requests.forEach(request -> assertThat(status(limited.get(), request) != 403)
                            .as(request)
                            .isEqualTo(right == Right.READ)));
        }
    }

    @Test
    void signingInTellsTheRightsToo() {
        Team team = Team.create();
        Team.Colleague viewer = team.colleague("viewer");

        List<String> told = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("username", viewer.username(), "password", viewer.password()))
                .post("/api/v1/session")
                .jsonPath()
                .getList("rights");

        assertThat(told).containsExactly("read", "keys", "mails");
    }

    private static List<String> rights(Supplier<RequestSpecification> who) {
        List<String> rights = who.get().get("/api/v1/session").jsonPath().getList("rights");
        assertThat(rights)
                .isSubsetOf(Stream.of(Right.values())
                        .map(right -> right.name().toLowerCase(Locale.ROOT))
                        .toList());
        return rights;
    }

    private static int status(RequestSpecification who, String request) {
        String[] parts = request.split(" ");
        RequestSpecification asked = parts[0].equals("POST") ? who.body("{}") : who;
        return asked.request(Method.valueOf(parts[0]), "/api/v1" + parts[1]).statusCode();
    }
}
