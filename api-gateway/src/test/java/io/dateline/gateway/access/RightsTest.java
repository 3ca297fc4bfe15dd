package io.dateline.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.Article;
import io.dateline.contract.EventIds;
import io.dateline.contract.StoryUpdated;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every route, as every role, with the ids of another team.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class RightsTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ROOT = "/api/v1";

    /// What takes an admin, or the operator, beyond what every write takes.
    private static final Set<String> ADMIN_ONLY = Set.of(
            "get /accounts",
            "post /accounts",
            "patch /accounts/{id}",
            "delete /accounts/{id}",
            "post /accounts/{id}/password-reset",
            "post /invitations",
            "get /tenants",
            "post /tenants",
            "get /audit");

    /// What no role of a team is enough for; who runs the installation is known apart from roles.
    private static final Set<String> OPERATOR_ONLY =
            Set.of("get /reanalyses", "post /reanalyses", "get /reanalyses/{id}", "post /reanalyses/{id}/cancel");

    /// What a viewer may do though it is no reading: with the own session, password and keys, and a query tried out.
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "delete /session",
            "put /accounts/me/password",
            "post /api-keys",
            "delete /api-keys/{id}",
            "post /monitors/preview",
            "post /monitors/explain",
            "post /monitors/import");

    private static final Set<String> OPEN =
            Set.of("post /session", "post /password-resets", "post /account-links/redeem");

    /// Sources are everybody's; ingest-service knows which are there.
    private static final Set<String> SHARED = Set.of("sources", "submissions");

    @Inject
    ObjectMapper json;

    @Inject
    Topics topics;

    @Test
    void nothingOfAnotherTeamIsThereForAnyRoleOnAnyRoute() throws Exception {
        Desk owner = Desk.open();
        Map<String, String> theirs = belongings(owner);
        Desk other = Desk.open();
        Map<String, RequestSpecification> roles = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int walked = 0;

        for (Map.Entry<String, JsonNode> route : routes().entrySet()) {
            String path = route.getKey().substring(route.getKey().indexOf(' ') + 1);
            if (!path.contains("{") || SHARED.contains(path.split("/")[1])) {
                continue;
            }
            for (String role : List.of("viewer", "editor", "admin")) {
                RequestSpecification caller = role.equals("admin")
                        ? other.team().request()
                        : given().spec(roles.computeIfAbsent(
                                role, name -> other.team().colleague(name).request()));
                int status = send(caller, route, theirs);
                walked++;
                if (status != (refused(route.getKey(), role) ? 403 : 404)) {
                    faults.add(route.getKey() + " as " + role + ": " + status);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(walked).isGreaterThan(60);
        for (Map.Entry<String, String> thing : theirs.entrySet()) {
            if (!thing.getKey().contains(" ")) {
                assertThat(owner.team()
                                .request()
                                .get(ROOT + "/" + thing.getKey() + "/" + thing.getValue())
                                .statusCode())
                        .as(thing.getKey())
                        .isIn(200, 405);
            }
        }
    }

    @Test
    void everyRouteRefusesTheRolesBelowTheOneItTakes() throws Exception {
        Desk desk = Desk.open();
        Map<String, RequestSpecification> roles = Map.of(
                "viewer", desk.team().colleague("viewer").request(),
                "editor", desk.team().colleague("editor").request(),
                "admin", desk.team().request());
        List<String> faults = new ArrayList<>();

        for (Map.Entry<String, JsonNode> route : routes().entrySet()) {
            for (String role : List.of("viewer", "editor", "admin")) {
                if (refused(route.getKey(), role)) {
                    int status = send(given().spec(roles.get(role)), route, Map.of());
                    if (status != 403) {
                        faults.add(route.getKey() + " as " + role + ": " + status);
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    private static boolean refused(String route, String role) {
        if (OPERATOR_ONLY.contains(route)) {
            return true;
        }
        boolean write = !route.startsWith("get ");
        return switch (role) {
            case "viewer" -> ADMIN_ONLY.contains(route) || write && !FOR_EVERYBODY.contains(route);
            case "editor" -> ADMIN_ONLY.contains(route);
            default -> false;
        };
    }

    private int send(RequestSpecification caller, Map.Entry<String, JsonNode> route, Map<String, String> ids) {
        String method = route.getKey().substring(0, route.getKey().indexOf(' '));
        String path = route.getKey().substring(method.length() + 1);
        String thing = path.split("/")[1];
        String address =
                path.replace("{id}", ids.getOrDefault(thing, UUID.randomUUID().toString()));
        address = address.replaceAll(
                "\\{[^}]*}", ids.getOrDefault(thing + " part", UUID.randomUUID().toString()));
        JsonNode content = route.getValue().at("/requestBody/content");
        if (content.isObject() && !content.has("application/json")) {
            caller.contentType(content.fieldNames().next()).body("<opml version=\"2.0\"><body/></opml>");
        } else if (!method.equals("get") && !method.equals("delete")) {
            JsonNode example = content.at("/application~1json/example");
            caller.body(example.isMissingNode() ? "{}" : example.toString());
        }
        return caller.request(Method.valueOf(method.toUpperCase(Locale.ROOT)), ROOT + address)
                .statusCode();
    }

    private Map<String, JsonNode> routes() throws Exception {
        Map<String, JsonNode> routes = new LinkedHashMap<>();
        json.readTree(given().get("/openapi?format=json").asByteArray())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String route = operation.getKey() + " " + path.getKey().substring(ROOT.length());
                    if (METHODS.contains(operation.getKey()) && !OPEN.contains(route)) {
                        routes.put(route, operation.getValue());
                    }
                }));
        assertThat(routes).hasSizeGreaterThan(40);
        return routes;
    }

    /// One of everything that a team can have, by the first part of its path.
    private Map<String, String> belongings(Desk desk) {
        String brand = Samples.word();
        Map<String, String> ids = new LinkedHashMap<>();
        String monitor = desk.monitor("watch", brand);
        ids.put("monitors", monitor);
        Article own = Samples.article(UUID.randomUUID(), 1, desk.team().tenantId(), brand, "Our own text.");
        UUID story = UUID.randomUUID();
        topics.send(Samples.analysed(own, 1));
        topics.send(new StoryUpdated(
                EventIds.of(StoryUpdated.TOPIC, story, 1),
                story,
                1,
                desk.team().tenantId(),
                "en",
                brand,
                own.id(),
                1,
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-20T10:00:00Z"),
                null,
                List.of(new StoryUpdated.Moved(own.id(), story, 1)),
                null,
                null));
        desk.awaitMentions(monitor, 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        desk.team().request().get(ROOT + "/stories/" + story).statusCode() == 200);
        ids.put("articles", own.id().toString());
        ids.put("stories", story.toString());
        ids.put("mentions", desk.get("/mentions").getString("items[0].id"));
        ids.put("monitors part", desk.get("/monitors/" + monitor + "/alerts").getString("items[0].id"));
        ids.put("api-keys", desk.get("/api-keys").getString("items[0].id"));
        ids.put(
                "accounts",
                desk.post(
                                "/invitations",
                                Map.of(
                                        "username",
                                        "c-" + UUID.randomUUID(),
                                        "role",
                                        "editor",
                                        "email",
                                        "robin@example.org"),
                                201)
                        .getString("accountId"));
        ids.put(
                "query-parts",
                desk.post("/query-parts", Map.of("name", "noise", "query", "football"), 201)
                        .getString("id"));
        ids.put("mails", desk.get("/mails").getString("items[0].id"));
        ids.put(
                "mention-rules",
                desk.post("/mention-rules", Map.of("name", "r", "then", Map.of("tags", List.of("t"))), 201)
                        .getString("id"));
        ids.put(
                "outlet-lists",
                desk.post("/outlet-lists", Map.of("name", "l", "outlets", List.of()), 201)
                        .getString("id"));
        return ids;
    }
}
