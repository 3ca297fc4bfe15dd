package io.dateline.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.identity.Endpoints;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    ObjectMapper json;

    private JsonNode document;

    @BeforeEach
    void fetch() throws Exception {
        document = json.readTree(given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    @Test
    void documentIsOpenApi31OfDateline() {
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/title").asText()).isEqualTo("Dateline");
        assertThat(document.at("/components/securitySchemes/apiKey/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.at("/components/securitySchemes/session/name").asText())
                .isEqualTo("dateline_session");
    }

    @Test
    void everyOperationHasASummaryAnIdAndAKnownTag() {
        Set<String> tags = new HashSet<>();
        document.get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        Set<String> ids = new HashSet<>();
        List<String> lacking = new ArrayList<>();

        operations().forEach((name, operation) -> {
            if (operation.path("summary").asText().isBlank()) {
                lacking.add(name + ": no summary");
            }
            if (operation.path("operationId").asText().isBlank()
                    || !ids.add(operation.path("operationId").asText())) {
                lacking.add(name + ": no operationId of its own");
            }
            if (!tags.contains(operation.at("/tags/0").asText())) {
                lacking.add(name + ": no tag, or one that is not described");
            }
        });

        assertThat(lacking).isEmpty();
    }

    @Test
    void everyOperationNamesItsProblemsAndWhoMayCallIt() {
        Set<String> open = Endpoints.open();
        operations().forEach((name, operation) -> {
            for (String status : List.of("400", "401", "403", "500")) {
                assertThat(operation
                                .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as(name + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            assertThat(operation.path("security").size())
                    .as(name)
                    .isEqualTo(open.contains(operation.path("operationId").asText()) ? 0 : 2);
        });
    }

    /// That they are what the routes take is shown by sending them (`RightsTest`).
    @Test
    void everyRequestOfJsonHasAnExample() {
        List<String> lacking = new ArrayList<>();

        operations().forEach((name, operation) -> {
            JsonNode content = operation.at("/requestBody/content/application~1json");
            if (!content.isMissingNode() && !content.has("example")) {
                lacking.add(name);
            }
        });

        assertThat(lacking).isEmpty();
    }

    @Test
    void documentIsPublicAndStatesNoHost() {
        String text = given().header("Host", "evil.example")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text).doesNotContain("evil.example");
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.put(entry.getKey() + " " + path.getKey(), entry.getValue())));
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }
}
