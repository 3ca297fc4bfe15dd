package io.dateline.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.Callers;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
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
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Twelve at once with one name: one has it, the others are told so.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class RacesTest {

    private static final int AT_ONCE = 12;

    /// Names that need not be told apart: several may have the same.
    private static final Set<String> NOT_UNIQUE =
            Set.of("createApiKey", "createMonitor", "createMentionRule", "createTeamAlertRule", "createAlertRoute");

    /// They set what there is one of for each thing: the last one holds, and nobody is refused.
    private static final Set<String> SETTING = Set.of("setLicence");

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager db;

    @Inject
    TakenNames names;

    @Test
    void ofTwelveThatMakeTheSameAtOnceOneMakesItAndElevenAreRefused() throws Exception {
        List<String> raced = new ArrayList<>();
        for (Operation operation : Operations.read(json).all()) {
            if (!operation.method().equals("post")
                    || !operation.takesJson()
                    || operation.path().contains("{")
                    // Makes nothing.
                    || operation.path().endsWith("/preview")) {
                continue;
            }
            JsonNode example = operation.example();
            boolean named = example.has("name") || example.has("username") && example.has("role");
            if (!named) {
                continue;
            }
            RequestSpecification caller = operation.thing().equals("tenants")
                    ? Callers.operator()
                    : Desk.open().team().request();
            JsonNode body = underAFreshName(example);
            List<Integer> statuses = AtOnce.all(AT_ONCE, _ -> send(caller, "POST", operation.path(), body));
            raced.add(operation.id());
            if (SETTING.contains(operation.id())) {
                assertThat(statuses).as(operation.id()).containsOnly(200);
            } else if (NOT_UNIQUE.contains(operation.id())) {
                assertThat(statuses).as(operation.id()).containsOnly(201);
            } else {
                assertThat(statuses).as(operation.id()).containsOnly(201, 409).containsOnlyOnce(201);
            }
        }
        assertThat(raced)
                .contains(
                        "createEntity",
                        "createOutletList",
                        "inviteColleague",
                        "createAccount",
                        "createTenant",
                        "createQueryPart",
                        "createTarget",
                        "createOwnTopic");
    }

    @Test
    void ofTwelveThatTakeOneNameAtOnceOneGetsIt() throws Exception {
        Map<String, Map<String, Object>> things = Map.of(
                "PATCH entities", Map.of("name", "Old", "type", "organisation"),
                "PUT outlet-lists", Map.of("name", "Old", "outlets", List.of()),
                "PUT query-parts", Map.of("name", "old", "query", "harbour"),
                "PATCH topics", Map.of("name", "Old", "description", "Ferries that run aground."));
        for (Map.Entry<String, Map<String, Object>> thing : things.entrySet()) {
            Desk desk = Desk.open();
            String method = thing.getKey().split(" ")[0];
            String path = "/api/v1/" + thing.getKey().split(" ")[1];
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                ObjectNode body = json.valueToTree(thing.getValue());
                body.put("name", "old" + (char) ('a' + i) + "x");
                addresses.add(path + "/"
                        + desk.post(path.substring(7), json.convertValue(body, Map.class), 201)
                                .getString("id"));
            }
            ObjectNode wanted = json.valueToTree(thing.getValue());
            wanted.put("name", "wanted");

            List<Integer> statuses =
                    AtOnce.all(AT_ONCE, number -> send(desk.team().request(), method, addresses.get(number), wanted));

            assertThat(statuses).as(thing.getKey()).containsOnly(200, 409).containsOnlyOnce(200);
            // One after the other as well.
            assertThat(addresses.stream()
                            .map(address -> send(desk.team().request(), method, address, wanted))
                            .toList())
                    .as(thing.getKey())
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
    }

    /// So that a new one is not forgotten: it would answer `conflict`, without saying that it is the name.
    @Test
    void everyUniqueIndexOverANameHasItsAnswer() {
        List<?> indexes = db.createNativeQuery("""
                        select indexname from pg_indexes where schemaname = 'public' and indexdef ilike 'create unique index%'
                            and indexdef ~* '[ (,](lower\\()?(user)?name[),]'
                            and tablename not in ('model_card', 'flyway_schema_history')""", String.class).getResultList();

        assertThat(indexes.stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(names.taken().keySet());
    }

    /// The example, without what it refers to.
    private static JsonNode underAFreshName(JsonNode example) {
        ObjectNode body = example.deepCopy();
        String name = "r" + UUID.randomUUID();
        for (String field : List.of("name", "username")) {
            if (body.has(field)) {
                body.put(field, name);
            }
        }
        body.remove("examples");
        if (body.has("targets")) {
            body.putArray("targets");
            body.remove(List.of("escalation", "monitors"));
        }
        return body;
    }

    private static int send(RequestSpecification caller, String method, String path, JsonNode body) {
        Response answer = given().spec(caller)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .request(Method.valueOf(method), path);
        return answer.statusCode();
    }
}
