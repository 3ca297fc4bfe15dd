package io.dateline.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.Belongings;
import io.dateline.gateway.Callers;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.dateline.gateway.identity.Endpoints.Endpoint;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every operation of the API's document, as everybody who may call, against what stands on its endpoint.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class RightsTest {

    private static final String ROOT = "/api/v1";

    /// Sources are everybody's; ingest-service knows which are there.
    private static final Set<String> SHARED = Set.of("sources", "submissions");

    /// What a refusal for want of a role, a scope or a key without limits says.
    private static final List<String> DEMANDS = List.of(
            "This takes the role",
            "Only the operator",
            "This takes an API key with the scope",
            "makes nothing that people sign in with");

    @Inject
    ObjectMapper json;

    @Inject
    Topics topics;

    /// Who calls, and what the annotations are to be asked about them.
    private record Asking(
            String name, Supplier<RequestSpecification> request, Caller caller, RequestCredential credential) {

        /// The problem that an endpoint answers; empty where it lets this one through.
        Optional<String> refusal(Endpoint endpoint) {
            return endpoint.demands().stream()
                    .flatMap(demand -> demand.refusal(caller, credential).stream())
                    .map(refused -> refused.problem().type())
                    .findFirst();
        }
    }

    @Test
    void everyOperationIsAnEndpointThatSaysWhoMayCallIt() throws Exception {
        assertThat(Operations.read(json).all().stream().map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(Endpoints.byId().keySet());
    }

    @Test
    void everyOperationLetsThroughWhomItsEndpointNamesAndNobodyElse() throws Exception {
        Team team = Team.create();
        Map<String, Endpoint> endpoints = Endpoints.byId();
        List<String> faults = new ArrayList<>();
        int walked = 0;

        for (Operation operation : Operations.read(json).all()) {
            Endpoint endpoint = Objects.requireNonNull(endpoints.get(operation.id()), operation.id());
            if (endpoint.open()) {
                continue;
            }
            Response stranger = send(given().contentType(ContentType.JSON), operation, Map.of());
            if (stranger.statusCode() != 401 || !type(stranger).equals("/problems/unauthenticated")) {
                faults.add(operation + " as nobody: " + stranger.statusCode());
            }
            for (Asking asking : everybody(team)) {
                Optional<String> refusal = asking.refusal(endpoint);
                if (refusal.isEmpty() && operation.path().endsWith("/stream")) {
                    // Would never end.
                    continue;
                }
                Response answer = send(asking.request().get(), operation, Map.of());
                walked++;
                boolean good = refusal.isPresent()
                        ? answer.statusCode() == 403 && type(answer).equals(refusal.get())
                        : answer.statusCode() != 401 && !isRefusedByDemand(answer);
                if (!good) {
                    faults.add("%s as %s: %d %s instead of %s"
                            .formatted(operation, asking.name(), answer.statusCode(), answer.asString(), refusal));
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(walked).isGreaterThan(1_000);
    }

    @Test
    void nothingOfAnotherTeamIsThereForAnyRoleOnAnyRoute() throws Exception {
        Desk owner = Desk.open();
        Map<String, String> theirs = Belongings.of(owner, topics);
        Team other = Team.create();
        Map<String, Endpoint> endpoints = Endpoints.byId();
        List<String> faults = new ArrayList<>();
        int walked = 0;

        List<Asking> roles = everybody(other).stream()
                .filter(asking -> Set.of("viewer", "editor", "admin").contains(asking.name()))
                .toList();
        for (Operation operation : Operations.read(json).all()) {
            if (!operation.path().contains("{") || SHARED.contains(operation.thing())) {
                continue;
            }
            Endpoint endpoint = Objects.requireNonNull(endpoints.get(operation.id()), operation.id());
            for (Asking asking : roles) {
                int status = send(asking.request().get(), operation, theirs).statusCode();
                walked++;
                if (status != (asking.refusal(endpoint).isPresent() ? 403 : 404)) {
                    faults.add(operation + " as " + asking.name() + ": " + status);
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

    private final Map<UUID, List<Asking>> known = new HashMap<>();

    /// Every role and the operator with a key that has no limits, and keys of an admin that have.
    private List<Asking> everybody(Team team) {
        return known.computeIfAbsent(team.tenantId(), tenant -> {
            List<Asking> all = new ArrayList<>();
            for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
                String name = role.name().toLowerCase(Locale.ROOT);
                Team.Colleague colleague = team.colleague(name);
                all.add(new Asking(name, colleague::request, caller(role, false), unlimited()));
            }
            all.add(new Asking("admin", team::request, caller(Role.ADMIN, false), unlimited()));
            all.add(new Asking("operator", Callers::operator, caller(Role.ADMIN, true), unlimited()));
            for (Scope scope : Scope.values()) {
                all.add(limited("key that may " + scope.word(), team, Set.of(scope), null));
            }
            all.add(limited("key that ends", team, null, Instant.now().plus(1, ChronoUnit.HOURS)));
            return all;
        });
    }

    private static Asking limited(String name, Team team, @Nullable Set<Scope> scopes, @Nullable Instant end) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("name", name));
        body.put(
                "scopes",
                scopes == null ? null : scopes.stream().map(Scope::word).toList());
        body.put("expiresAt", end == null ? null : end.toString());
        String key = team.request()
                .body(body)
                .post(ROOT + "/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        return new Asking(
                name,
                () -> given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON),
                caller(Role.ADMIN, false),
                new RequestCredential(UUID.randomUUID(), UUID.randomUUID(), true, end, scopes, null));
    }

    private static Caller caller(Role role, boolean operator) {
        return new Caller(UUID.randomUUID(), "somebody", UUID.randomUUID(), role, operator);
    }

    private static RequestCredential unlimited() {
        return new RequestCredential(UUID.randomUUID(), UUID.randomUUID(), true, null, null, null);
    }

    private static Response send(RequestSpecification caller, Operation operation, Map<String, String> ids) {
        String thing = operation.thing();
        String address = operation
                .path()
                .replace("{id}", ids.getOrDefault(thing, UUID.randomUUID().toString()));
        address = address.replaceAll(
                "\\{[^}]*}", ids.getOrDefault(thing + " part", UUID.randomUUID().toString()));
        JsonNode content = operation.description().at("/requestBody/content");
        if (content.isObject() && !content.has("application/json")) {
            caller.contentType(content.fieldNames().next()).body("<opml version=\"2.0\"><body/></opml>");
        } else if (!operation.method().equals("get") && !operation.method().equals("delete")) {
            JsonNode example = operation.example();
            caller.body(example.isMissingNode() ? "{}" : example.toString());
        }
        return caller.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), address);
    }

    /// A resource itself may answer 403 too: to a wrong password, or to a limited key that would make a mightier one.
    private static boolean isRefusedByDemand(Response answer) {
        String text = answer.asString();
        return answer.statusCode() == 403 && DEMANDS.stream().anyMatch(text::contains);
    }

    private static String type(Response answer) {
        return answer.jsonPath().getString("type");
    }
}
