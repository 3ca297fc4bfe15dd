package io.dateline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.Belongings;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Topics;
import io.dateline.gateway.openapi.Operations;
import io.dateline.gateway.openapi.Operations.Operation;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every operation of the document that takes `If-Match`: whoever looked at the same version and comes second changes
/// nothing.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class ConditionalRequestsTest {

    private static final int AT_ONCE = 6;

    /// A body that changes what [Belongings] has made, by the first part of the path.
    private static final Map<String, Map<String, Object>> CHANGES = Map.ofEntries(
            Map.entry("monitors", Map.of("name", "Another")),
            Map.entry("entities", Map.of("name", "Another")),
            Map.entry("topics", Map.of("name", "Another")),
            Map.entry("mentions", Map.of("note", "Another")),
            Map.entry("tags", Map.of("name", "another")),
            Map.entry("mention-rules", Map.of("name", "Another", "then", Map.of("tags", List.of("another")))),
            Map.entry("outlet-lists", Map.of("name", "Another", "outlets", List.of())),
            Map.entry("query-parts", Map.of("name", "noise", "query", "another")),
            Map.entry("alert-rules", Map.of("name", "Another", "kind", "spike")),
            Map.entry("alert-routes", Map.of("name", "Another", "targets", List.of())),
            Map.entry("briefings", Map.of("name", "Another")),
            Map.entry("reports", Map.of("name", "Another", "kind", "campaign", "settings", Map.of())),
            Map.entry("editions", Map.of("entries", List.of())),
            Map.entry("quiet-hours", Map.of("zone", "Europe/London")),
            Map.entry(
                    "targets",
                    Map.of("kind", "mail", "name", "Another", "settings", Map.of("address", "desk@example.org"))));

    @Inject
    ObjectMapper json;

    @Inject
    Topics topics;

    @Test
    void ofSeveralWhoChangeOneVersionAtOnceExactlyOneSucceeds() throws Exception {
        List<String> faults = new ArrayList<>();
        List<Operation> conditional = conditional();
        Map<String, Desk> desks = new HashMap<>();
        Map<String, Map<String, String>> things = new HashMap<>();
        for (Operation operation : conditional) {
            // Changes of different things do not meet; what one operation removes, another cannot change.
            Desk desk = desks.computeIfAbsent(operation.method(), _ -> Desk.open());
            Map<String, String> ids = things.computeIfAbsent(operation.method(), _ -> Belongings.of(desk, topics));
            String address = operation.path().replace("{id}", ids.getOrDefault(operation.thing(), "-"));
            String tag = desk.team().request().get(address).header("ETag");
            assertThat(tag).as(operation.toString()).isNotNull();

            List<Integer> statuses =
                    AtOnce.all(AT_ONCE, _ -> send(desk, operation, address, tag).statusCode());

            long succeeded = statuses.stream().filter(status -> status < 300).count();
            boolean areOthersRefused =
                    statuses.stream().filter(status -> status >= 300).allMatch(Set.of(404, 409, 412)::contains);
            if (succeeded != 1 || !areOthersRefused) {
                faults.add(operation + ": " + statuses);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(conditional).hasSizeGreaterThan(11);
    }

    @Test
    void versionThatIsNoMoreChangesAndRemovesNothing() throws Exception {
        Desk desk = Desk.open();
        Map<String, String> ids = Belongings.of(desk, topics);
        List<String> faults = new ArrayList<>();
        for (Operation operation : conditional()) {
            String address = operation.path().replace("{id}", ids.getOrDefault(operation.thing(), "-"));
            for (String tag : List.of("\"999\"", "\"none of ours\"")) {
                Response answer = send(desk, operation, address, tag);
                if (answer.statusCode() != 412
                        || !answer.jsonPath().getString("type").equals("/problems/changed-meanwhile")) {
                    faults.add(operation + " " + tag + ": " + answer.statusCode());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /// What has a version can be changed and removed under the condition that it is still that one.
    @Test
    void everyChangeOfWhatHasAVersionTakesTheCondition() throws Exception {
        Desk desk = Desk.open();
        Map<String, String> ids = Belongings.of(desk, topics);
        List<Operation> all = Operations.read(json).all();
        List<String> read = all.stream()
                .filter(operation -> operation.method().equals("get"))
                .map(Operation::path)
                .toList();
        List<String> missing = new ArrayList<>();
        for (Operation operation : all) {
            boolean changes = Set.of("put", "patch", "delete").contains(operation.method());
            if (!changes || !operation.path().endsWith("/{id}") || !read.contains(operation.path())) {
                continue;
            }
            String address = operation.path().replace("{id}", ids.getOrDefault(operation.thing(), "-"));
            String tag = desk.team().request().get(address).header("ETag");
            boolean hasVersion = tag != null && !tag.startsWith("W/\"0.");
            if (hasVersion && !conditional().contains(operation)) {
                missing.add(operation.toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    private List<Operation> conditional() throws Exception {
        return Operations.read(json).all().stream()
                .filter(operation -> operation.parameters("header").stream()
                        .anyMatch(header -> header.path("name").asText().equals("If-Match")))
                .toList();
    }

    private static Response send(Desk desk, Operation operation, String address, String tag) {
        RequestSpecification request = desk.team().request().header("If-Match", tag);
        if (!operation.method().equals("delete")) {
            assertThat(CHANGES).as("a body for each thing that is changed").containsKey(operation.thing());
            request.body(
                    operation.thing().equals("editions") ? arranged(desk, address) : CHANGES.get(operation.thing()));
        }
        return request.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), address);
    }

    /// An edition is changed by naming all of its stories.
    private static Map<String, Object> arranged(Desk desk, String edition) {
        List<String> stories = desk.team().request().get(edition).jsonPath().getList("entries.id");
        return Map.of(
                "entries", stories.stream().map(story -> Map.of("id", story)).toList());
    }
}
