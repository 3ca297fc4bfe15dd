package io.dateline.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The operations of the API, as its document describes them: a new one is among them by itself.
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private Operations(JsonNode document) {
        this.document = document;
    }

    /// @param method lower case
    /// @param path with `/api/v1` in front, and names of ids in braces
    public record Operation(String method, String path, JsonNode description) {

        public String id() {
            return description.path("operationId").asText();
        }

        public JsonNode bodySchema() {
            return description.at("/requestBody/content/application~1json/schema");
        }

        public boolean takesJson() {
            return !bodySchema().isMissingNode();
        }

        public JsonNode example() {
            return description.at("/requestBody/content/application~1json/example");
        }

        /// First part of the path, such as `monitors`.
        public String thing() {
            return path.split("/")[3];
        }

        public List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            description.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path.substring("/api/v1".length());
        }
    }

    public static Operations read(ObjectMapper json) throws IOException {
        return new Operations(
                json.readTree(RestAssured.get("/openapi?format=json").asByteArray()));
    }

    public List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> all.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return all;
    }

    public JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        for (String some : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : found.path(some)) {
                if (one.has("$ref") || one.has("properties")) {
                    return resolved(one);
                }
            }
        }
        return found;
    }

    /// Every field of a body, however deep, with what the document says of it; an element of a list is `0`.
    public Map<List<String>, JsonNode> fields(JsonNode schema) {
        Map<List<String>, JsonNode> fields = new LinkedHashMap<>();
        collect(schema, List.of(), fields);
        return fields;
    }

    private void collect(JsonNode schema, List<String> at, Map<List<String>, JsonNode> fields) {
        JsonNode type = resolved(schema);
        if (!at.isEmpty()) {
            fields.put(at, type);
        }
        if (at.size() < 6) {
            type.path("properties")
                    .properties()
                    .forEach(field -> collect(field.getValue(), with(at, field.getKey()), fields));
            if (type.has("items")) {
                collect(type.get("items"), with(at, "0"), fields);
            }
        }
    }

    private static List<String> with(List<String> at, String step) {
        List<String> deeper = new ArrayList<>(at);
        deeper.add(step);
        return List.copyOf(deeper);
    }
}
