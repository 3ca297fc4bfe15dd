package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dateline.local.HostileValues;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

/// Every route of this service, found in its resources, with hostile values in every field and parameter: none is
/// answered with a fault of ours, none late, and every refusal is a problem.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class HostileRequestsTest {

    /// A site that does not answer may keep whoever adds it waiting for so long.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectWriter writer = JSON.writer().with(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> faults = new ArrayList<>();
    private String source;
    private int sent;

    /// @param body the record that it takes; null for none, or for bytes
    private record Route(String method, String path, List<String> query, Class<?> body, boolean bytes) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void noRouteFails() throws Exception {
        NewsSite.answer("hostile", "/feed", 200, "application/rss+xml", NewsSite.rss("hostile", "/one", "One"));
        NewsSite.html("hostile", "/one", NewsSite.page("One", "Nothing more."));
        source = Api.add("hostile", "/feed");
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(15);

        for (Route route : routes) {
            bodies(route);
            queries(route);
            ids(route);
        }

        assertThat(faults).as(sent + " requests").isEmpty();
        assertThat(sent).isGreaterThan(800);
    }

    @Test
    void everyListRefusesEveryCursorThatItDidNotGive() throws Exception {
        List<String> taken = new ArrayList<>();
        for (String cursor : HostileValues.CURSORS.subList(1, HostileValues.CURSORS.size())) {
            HttpResponse<String> answer = answer("GET", "/sources?cursor=" + encoded(cursor), null);
            if (answer.statusCode() != 400 || !answer.body().contains("cursor-invalid")) {
                taken.add(cursor + ": " + answer.statusCode());
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void pageThatNamesManyFeedsOfAHangingHostIsAnsweredInTime() throws Exception {
        StringBuilder head = new StringBuilder("<html><head><title>Many</title>");
        for (int i = 0; i < 500; i++) {
            NewsSite.answer("hanging", "/feed" + i, 200, "application/rss+xml", "", "Hang", "60");
            head.append("<link rel=alternate type='application/rss+xml' href='")
                    .append(NewsSite.url("hanging", "/feed" + i))
                    .append("'>");
        }
        NewsSite.html("many", "/", head + "</head><body><p>Feeds.</body></html>");

        long start = System.nanoTime();
        HttpResponse<String> answer = answer(
                "POST",
                "/sources",
                writer.writeValueAsBytes(JSON.createObjectNode().put("url", NewsSite.url("many", "/"))));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(18));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("no-feed-found", "in time");
    }

    private void bodies(Route route) throws Exception {
        if (route.body() != null) {
            for (Field field : fields(route.body(), List.of())) {
                List<String> texts = new ArrayList<>(HostileValues.WORST);
                texts.addAll(HostileValues.TEXTS);
                texts.addAll(HostileValues.TIMES);
                for (String text : texts) {
                    send(route, address(route), with(field, TextNode.valueOf(text)), field + " " + text);
                }
                for (String raw : HostileValues.OF_WRONG_TYPE) {
                    JsonNode value = JSON.getNodeFactory().rawValueNode(new RawValue(raw));
                    send(route, address(route), with(field, value), field + " " + raw);
                }
            }
        }
        if (route.body() != null || route.bytes()) {
            for (byte[] body : HostileValues.BODIES) {
                send(route, address(route), body, "a body");
            }
        }
    }

    private void queries(Route route) throws Exception {
        byte[] body = route.body() == null ? null : new byte[] {'{', '}'};
        for (String name : route.query()) {
            List<String> values = new ArrayList<>(HostileValues.WORST);
            values.addAll(HostileValues.TEXTS);
            values.addAll(HostileValues.TIMES);
            values.addAll(HostileValues.IDS);
            values.addAll(HostileValues.CURSORS);
            for (String value : values) {
                send(route, address(route) + "?" + name + "=" + encoded(value), body, name + "=" + value);
            }
        }
        for (String from : HostileValues.TIMES) {
            if (route.query().contains("from")) {
                send(
                        route,
                        address(route) + "?from=" + encoded(from) + "&to=9999-12-31T23:59:59Z",
                        body,
                        "from " + from + " on");
            }
        }
        send(route, address(route) + "?%00=1", body, "a name of NUL");
    }

    private void ids(Route route) throws Exception {
        if (!route.path().contains("{")) {
            return;
        }
        List<String> values = new ArrayList<>(HostileValues.IDS);
        values.addAll(HostileValues.TEXTS);
        values.add("\u0000");
        for (String value : values) {
            String path = route.path().replaceAll("\\{[^}]*}", encoded(value).replace("$", "%24"));
            send(route, path, route.body() == null ? null : new byte[] {'{', '}'}, "id " + value);
        }
    }

    private void send(Route route, String address, byte[] body, String what) throws Exception {
        String said = route + " " + (what.length() > 120 ? what.substring(0, 120) + "…" : what);
        long start = System.nanoTime();
        sent++;
        try {
            HttpResponse<String> answer = answer(route.method(), address, body);
            int status = answer.statusCode();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            // 502 is the word about a site that could not be reached.
            if (status >= 500 && status != 502) {
                faults.add(said + ": " + status);
            } else if (status >= 400 && !type.startsWith("application/problem+json")) {
                faults.add(said + ": " + status + " is no problem but " + type);
            }
        } catch (IOException e) {
            faults.add(said + ": " + e);
        } catch (IllegalArgumentException e) {
            // Nothing that this client can send.
            return;
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > PATIENCE.toMillis()) {
            faults.add(said + ": took " + millis + " ms");
        }
    }

    private HttpResponse<String> answer(String method, String address, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + Stack.TOKEN)
                .header("Dateline-Tenant", Api.TENANT.toString())
                .header("Content-Type", address.contains("opml") ? "text/x-opml" : "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// With the id of a source that is there, so that what is read or changed is reached; nothing is removed.
    private String address(Route route) {
        String id = route.method().equals("DELETE") ? UUID.randomUUID().toString() : source;
        return route.path().replaceAll("\\{[^}]*}", id);
    }

    /// @param steps names of components; `[]` is an element of a list
    private record Field(List<String> steps) {

        @Override
        public String toString() {
            return String.join("/", steps);
        }
    }

    private byte[] with(Field field, JsonNode value) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        if (field.steps().getFirst().equals("text") || field.steps().getFirst().equals("html")) {
            body.put("title", "A title");
        } else {
            // What most bodies need to be read at all.
            body.put("text", "A text.").put("html", "<p>A page.").put("title", "A title");
            if (!field.steps().getFirst().equals("url")) {
                body.put("url", NewsSite.url("hostile", "/feed"));
            }
        }
        String name = field.steps().getFirst();
        body.set(name, field.steps().contains("[]") ? JSON.createArrayNode().add(value) : value);
        return writer.writeValueAsBytes(body);
    }

    private static List<Field> fields(Class<?> record, List<String> at) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            List<String> deeper = new ArrayList<>(at);
            deeper.add(component.getName());
            fields.add(new Field(List.copyOf(deeper)));
            if (Collection.class.isAssignableFrom(component.getType())) {
                deeper.add("[]");
                fields.add(new Field(List.copyOf(deeper)));
            }
        }
        return fields;
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.ingest")) {
            if (type.isAnnotatedWith(Path.class)) {
                Class<?> resource = type.reflect();
                for (Method method : resource.getDeclaredMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (http != null) {
                            routes.add(route(resource, method, http.value()));
                        }
                    }
                }
            }
        }
        routes.sort((a, b) -> a.toString().compareTo(b.toString()));
        return routes;
    }

    private static Route route(Class<?> resource, Method method, String http) {
        Path below = method.getAnnotation(Path.class);
        String path = ("/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        List<String> query = new ArrayList<>();
        Class<?> body = null;
        boolean bytes = false;
        for (Parameter parameter : method.getParameters()) {
            RestQuery named = parameter.getAnnotation(RestQuery.class);
            if (named != null) {
                query.add(named.value().isEmpty() ? parameter.getName() : named.value());
            } else if (parameter.getType().isRecord()) {
                body = parameter.getType();
            } else if (parameter.getType() == byte[].class) {
                bytes = true;
            }
        }
        return new Route(http.toUpperCase(Locale.ROOT), path, query, body, bytes);
    }

    private static String encoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return encoded.length() > 2_500 ? encoded.substring(0, 2_500).replaceFirst("%.?$", "") : encoded;
    }
}
