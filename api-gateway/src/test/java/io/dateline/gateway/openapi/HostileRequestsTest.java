package io.dateline.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.sun.net.httpserver.HttpServer;
import io.dateline.gateway.Belongings;
import io.dateline.gateway.Callers;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Topics;
import io.dateline.gateway.openapi.Operations.Operation;
import io.dateline.local.HostileValues;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation of the API's document, with hostile values in every field and parameter that it names: none is
/// answered with a fault of ours, none late, and every refusal is a problem.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class HostileRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Set<String> OF_OPERATOR = Set.of("tenants", "reanalyses");

    /// As the examples of the document write an id.
    private static final String EXAMPLE_ID = "5f0c3a52-8a54-4b7e-9d53-0a3b2f1c7d11";

    HttpServer ingest;

    @Inject
    ObjectMapper json;

    @Inject
    Topics topics;

    @Inject
    EntityManager db;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> faults = new ArrayList<>();
    private Operations operations;
    private ObjectWriter writer;
    private Map<String, String> ids;
    private String adminKey;
    private String operatorKey;
    private int sent;

    @BeforeEach
    void open() throws IOException {
        // Whatever ingest-service is asked, it knows nothing: what it refuses is its own test's matter.
        ingest.createContext("/", exchange -> {
            // An answer about an address has a verdict, or the gateway says that it cannot be read.
            String answer = exchange.getRequestURI().getPath().endsWith("/why")
                    ? "{\"url\":\"\",\"verdict\":\"site-not-read\",\"sentence\":\"It is not read.\",\"pages\":[],"
                            + "\"submissions\":[],\"sources\":[]}"
                    : "{\"items\":[],\"next\":null}";
            byte[] nothing = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
            exchange.close();
        });
        operations = Operations.read(json);
        writer = json.writer().with(JsonGenerator.Feature.ESCAPE_NON_ASCII);
        Desk desk = Desk.open();
        ids = Belongings.of(desk, topics);
        adminKey = desk.team().key();
        operatorKey = Callers.key("admin", GatewayStack.ADMIN_PASSWORD);
    }

    @AfterEach
    @Transactional
    void close() {
        ingest.removeContext("/");
        // Other tests sign in from this address too.
        db.createNativeQuery("delete from sign_in_attempt").executeUpdate();
        JsonNode open = json.valueToTree(RestAssured.given()
                .header("Authorization", "Bearer " + operatorKey)
                .get("/api/v1/reanalyses")
                .jsonPath()
                .getList("items"));
        open.forEach(one -> RestAssured.given()
                .header("Authorization", "Bearer " + operatorKey)
                .contentType("application/json")
                .post("/api/v1/reanalyses/" + one.path("id").asText() + "/cancel"));
    }

    @Test
    void noOperationFailsOverABody() throws Exception {
        for (Operation operation : operations.all()) {
            if (!operation.takesJson()) {
                continue;
            }
            JsonNode base = base(operation);
            int place = 0;
            for (Map.Entry<List<String>, JsonNode> field :
                    operations.fields(operation.bodySchema()).entrySet()) {
                for (String text : texts(field.getKey().getLast(), field.getValue(), operation, place++)) {
                    send(operation, with(base, field.getKey(), TextNode.valueOf(text)), field.getKey() + " " + text);
                }
                for (String raw : HostileValues.OF_WRONG_TYPE) {
                    JsonNode value = json.getNodeFactory().rawValueNode(new RawValue(raw));
                    send(operation, with(base, field.getKey(), value), field.getKey() + " " + raw);
                }
                send(operation, without(base, field.getKey()), "without " + field.getKey());
            }
        }
        assertNoFaults(1_500);
    }

    @Test
    void noOperationFailsOverWhatIsNoBodyOfIts() throws Exception {
        for (Operation operation : operations.all()) {
            if (operation.method().equals("get") || operation.method().equals("delete")) {
                continue;
            }
            int number = 0;
            for (byte[] body : HostileValues.BODIES) {
                String type = operation.takesJson()
                        ? "application/json"
                        : operation.description().at("/requestBody/content").isEmpty()
                                ? "application/json"
                                : operation
                                        .description()
                                        .at("/requestBody/content")
                                        .fieldNames()
                                        .next();
                send(operation, address(operation), Map.of("Content-Type", type), body, "body " + number++);
            }
            for (String type :
                    List.of("text/plain", "application/xml", "*/*", "application/json;charset=utf-99", "x")) {
                send(
                        operation,
                        address(operation),
                        Map.of("Content-Type", type),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "type " + type);
            }
        }
        assertNoFaults(500);
    }

    @Test
    void noOperationFailsOverAParameter() throws Exception {
        for (Operation operation : operations.all()) {
            int place = 0;
            for (JsonNode parameter : operation.parameters("query")) {
                String name = parameter.get("name").asText();
                JsonNode schema = operations.resolved(parameter.path("schema"));
                for (String value : texts(name, schema, operation, place++)) {
                    String query = "?" + encoded(name) + "=" + encoded(value);
                    send(operation, address(operation) + query, Map.of(), body(operation), name + "=" + value);
                }
                send(
                        operation,
                        address(operation) + "?" + name + "&" + name + "=1&" + name + "=2",
                        Map.of(),
                        body(operation),
                        name + " thrice");
            }
            for (String query :
                    List.of("?%00=1", "?a=%ED%A0%80", "?a=%", "?a=%zz", "?=&&=", "?" + "a=1&".repeat(900))) {
                send(operation, address(operation) + query, Map.of(), body(operation), query);
            }
        }
        assertNoFaults(1_500);
    }

    @Test
    void noOperationFailsOverAnId() throws Exception {
        for (Operation operation : operations.all()) {
            List<JsonNode> parameters = operation.parameters("path");
            for (JsonNode parameter : parameters) {
                String name = parameter.get("name").asText();
                List<String> values = new ArrayList<>(HostileValues.IDS);
                values.addAll(HostileValues.some(
                        HostileValues.TEXTS, 4, operation.path().hashCode()));
                values.remove("x".repeat(25_000));
                for (String value : values) {
                    String path = operation.path().replace("{" + name + "}", value.isEmpty() ? "%20" : encoded(value));
                    send(operation, filled(operation, path), Map.of(), body(operation), name + " " + value);
                }
            }
        }
        assertNoFaults(500);
    }

    @Test
    void noOperationFailsOverAHeader() throws Exception {
        List<String> values = List.of(
                "",
                "\"",
                "a/b;q=x",
                "*/*;q=-1",
                "W/\"99999999999.x\"",
                "*",
                "-1",
                "x".repeat(6_000),
                "%00",
                "\"1\", \"2\"",
                "\u00ff\u00fe");
        for (Operation operation : operations.all()) {
            for (String header : List.of(
                    "If-Match",
                    "If-None-Match",
                    "Idempotency-Key",
                    "Last-Event-ID",
                    "Accept",
                    "Accept-Language",
                    "Cookie",
                    "Authorization",
                    "Origin",
                    "X-Forwarded-For")) {
                List<String> some = new ArrayList<>(values);
                Collections.shuffle(some, new Random((operation.id() + header).hashCode()));
                for (String value : some.subList(0, 4)) {
                    send(operation, address(operation), Map.of(header, value), body(operation), header + ": " + value);
                }
            }
        }
        assertNoFaults(1_500);
    }

    /// A cursor is good for the list that gave it: whatever is made up or changed is refused by every list.
    @Test
    void everyListRefusesEveryCursorThatItDidNotGive() throws Exception {
        List<String> taken = new ArrayList<>();
        int lists = 0;
        for (Operation operation : operations.all()) {
            boolean paged = operation.parameters("query").stream()
                    .anyMatch(parameter -> parameter.get("name").asText().equals("cursor"));
            if (!paged || Set.of("sources", "submissions").contains(operation.thing())) {
                continue;
            }
            lists++;
            for (String cursor : HostileValues.CURSORS.subList(1, HostileValues.CURSORS.size())) {
                HttpResponse<InputStream> answer =
                        answer(operation, address(operation) + "?cursor=" + encoded(cursor), Map.of(), null);
                String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
                if (answer.statusCode() != 400 || !body.contains("/problems/cursor-invalid")) {
                    taken.add(operation + " " + cursor + ": " + answer.statusCode());
                }
            }
        }

        assertThat(taken).isEmpty();
        assertThat(lists).isGreaterThan(5);
    }

    private List<String> texts(String name, JsonNode schema, Operation operation, int place) {
        long seed = operation.id().hashCode() * 31L + place;
        String format = schema.path("format").asText();
        List<String> others = new ArrayList<>(HostileValues.TEXTS);
        int count = 6;
        if (name.equals("cursor")) {
            return HostileValues.CURSORS;
        }
        if (Set.of("q", "query").contains(name)) {
            others = new ArrayList<>(HostileValues.QUERIES);
            count = others.size();
        } else if (format.startsWith("date")
                || Set.of("from", "to", "at", "publishedAt", "expiresAt").contains(name)) {
            others = new ArrayList<>(HostileValues.TIMES);
            count = others.size();
        } else if (format.equals("uuid") || name.toLowerCase(Locale.ROOT).endsWith("id")) {
            others = new ArrayList<>(HostileValues.IDS);
            count = others.size();
        }
        return HostileValues.some(others, count, seed);
    }

    /// The example of the document, with ids of things that are there.
    private JsonNode base(Operation operation) throws IOException {
        JsonNode example = operation.example();
        if (!example.isObject()) {
            return json.createObjectNode();
        }
        String id = ids.getOrDefault(
                Set.of("changeMentions", "undoMentionChange").contains(operation.id()) ? "mentions" : "articles", "");
        JsonNode base = json.readTree(example.toString().replace(EXAMPLE_ID, id));
        if (base.has("username")) {
            // Of nobody: attempts of one name are few.
            ((ObjectNode) base).put("username", "nobody-" + sent);
        }
        return base;
    }

    private byte[] body(Operation operation) throws IOException {
        return operation.takesJson() ? writer.writeValueAsBytes(base(operation)) : null;
    }

    private JsonNode with(JsonNode base, List<String> path, JsonNode value) {
        JsonNode whole = base.deepCopy();
        JsonNode at = whole;
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            JsonNode next = last
                    ? value
                    : path.get(i + 1).equals("0")
                            ? (at.path(path.get(i)).isArray() ? at.path(path.get(i)) : json.createArrayNode())
                            : at instanceof ArrayNode && at.path(0).isObject()
                                    ? at.path(0)
                                    : at.path(path.get(i)).isObject() ? at.path(path.get(i)) : json.createObjectNode();
            if (at instanceof ArrayNode list) {
                if (list.isEmpty()) {
                    list.add(next);
                } else {
                    list.set(0, next);
                }
            } else if (at instanceof ObjectNode object) {
                object.set(path.get(i), next);
            }
            at = next;
        }
        return whole;
    }

    private JsonNode without(JsonNode base, List<String> path) {
        JsonNode whole = base.deepCopy();
        JsonNode at = whole;
        for (String step : path.subList(0, path.size() - 1)) {
            at = at.isArray() ? at.path(0) : at.path(step);
        }
        if (at instanceof ObjectNode object) {
            object.remove(path.getLast());
        }
        return whole;
    }

    private void send(Operation operation, JsonNode body, String what) throws Exception {
        send(operation, address(operation), Map.of(), writer.writeValueAsBytes(body), what);
    }

    /// With ids that are there where something is only read or changed, so that it is reached; what removes gets one
    /// that nobody has.
    private String address(Operation operation) {
        return filled(operation, operation.path());
    }

    private String filled(Operation operation, String path) {
        boolean removes = operation.method().equals("delete");
        String id = removes ? UUID.randomUUID().toString() : ids.getOrDefault(operation.thing(), EXAMPLE_ID);
        String part = removes ? id : ids.getOrDefault(operation.thing() + " part", EXAMPLE_ID);
        return path.replace("{id}", id).replaceAll("\\{[^}]*}", part);
    }

    private static boolean isPageOfALink(String said) {
        return Stream.of("/unsubscribe/", "/mail-links/", "/shared-editions/", "/shared-reports/", "/subscriptions/")
                .anyMatch(said::contains);
    }

    private void send(Operation operation, String address, Map<String, String> headers, byte[] body, String what)
            throws Exception {
        String said = operation + " " + (what.length() > 120 ? what.substring(0, 120) + "…" : what);
        long start = System.nanoTime();
        sent++;
        HttpResponse<InputStream> answer;
        try {
            answer = answer(operation, address, headers, body);
        } catch (IOException e) {
            faults.add(said + ": " + e);
            return;
        } catch (IllegalArgumentException e) {
            // Nothing that this client can send.
            return;
        }
        try (InputStream content = answer.body()) {
            int status = answer.statusCode();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (status >= 500) {
                faults.add(said + ": " + status);
            } else if (status >= 400 && isPageOfALink(said) && type.startsWith("text/html")) {
                // Reached from mails: it answers people with a page.
                content.readAllBytes();
            } else if (status >= 400 && !type.startsWith("application/problem+json")) {
                faults.add(said + ": " + status + " is no problem but " + type);
            } else if (status >= 400) {
                JsonNode problem = json.readTree(content.readAllBytes());
                if (problem.path("status").asInt() != status
                        || !problem.path("type").asText().startsWith("/problems/")) {
                    faults.add(said + ": an odd problem " + problem);
                }
            } else if (!type.startsWith("text/event-stream")) {
                content.readAllBytes();
            }
        } catch (IOException e) {
            faults.add(said + ": cut off in the middle, " + e);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > PATIENCE.toMillis()) {
            faults.add(said + ": took " + millis + " ms");
        }
    }

    private HttpResponse<InputStream> answer(
            Operation operation, String address, Map<String, String> headers, byte[] body) throws IOException {
        String key = OF_OPERATOR.contains(operation.thing()) ? operatorKey : adminKey;
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Authorization", "Bearer " + key);
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .timeout(Duration.ofSeconds(30))
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertNoFaults(int least) {
        assertThat(faults).as(sent + " requests").isEmpty();
        assertThat(sent).isGreaterThan(least);
    }

    /// Of halves of surrogate pairs too, as a sloppy client encodes them.
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                encoded.append(URLEncoder.encode(text.substring(i, i + 2), StandardCharsets.UTF_8));
                i++;
            } else if (Character.isSurrogate(c)) {
                encoded.append(
                        String.format("%%%02X%%%02X%%%02X", 0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f));
            } else {
                encoded.append(URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
            }
        }
        // A long value does not fit into a request line, which is refused before any operation.
        return encoded.length() > 2_500 ? encoded.substring(0, 2_500).replaceFirst("%.?$", "") : encoded.toString();
    }
}
