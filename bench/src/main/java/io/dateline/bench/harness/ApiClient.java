package io.dateline.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program that uses Dateline's public API with a key of its own.
public final class ApiClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAGE_SIZE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final String key;

    private ApiClient(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    /// An answer: `body` is a missing node where the answer had none, or none in JSON.
    public record Answer(int status, JsonNode body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /// Signs in as `admin` and makes an API key.
    ///
    /// @throws IOException if the gateway does not answer, or refuses
    public static ApiClient signIn(URI gateway, String adminPassword) throws IOException {
        try (ApiClient anonymous = new ApiClient(gateway, "")) {
            HttpResponse<String> session = anonymous.send(
                    "POST", "/session", Map.of("username", "admin", "password", adminPassword), Map.of());
            String cookie = session.headers()
                    .firstValue("Set-Cookie")
                    .map(value -> value.substring(0, value.indexOf(';')))
                    .orElseThrow(() -> new IOException("sign-in was answered with " + session.statusCode()));
            HttpResponse<String> made =
                    anonymous.send("POST", "/api-keys", Map.of("name", "bench"), Map.of("Cookie", cookie));
            if (made.statusCode() != 201) {
                throw new IOException("the making of an API key was answered with " + made.statusCode());
            }
            return new ApiClient(gateway, JSON.readTree(made.body()).path("key").asText());
        }
    }

    /// The same key at another instance of the gateway.
    public ApiClient at(URI otherGateway) {
        return new ApiClient(otherGateway, key);
    }

    public Answer get(String path) throws IOException {
        return answer(send("GET", path, null, authorization()));
    }

    /// A file as it is answered.
    public byte[] file(String path) throws IOException {
        HttpResponse<byte[]> answer = send("GET", path, null, authorization(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    public Answer post(String path, Object body) throws IOException {
        return answer(send("POST", path, body, authorization()));
    }

    /// All items behind a paged address, page by page.
    ///
    /// @param path without `cursor` and `limit`
    public List<JsonNode> all(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            Answer page = get(path + separator + "limit=" + PAGE_SIZE + cursor);
            if (!page.isSuccess()) {
                throw new IOException(path + " was answered with " + page.status() + ": " + page.body());
            }
            page.body().path("items").forEach(items::add);
            next = page.body().path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return items;
    }

    private Map<String, String> authorization() {
        return Map.of("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException {
        return send(method, path, body, headers, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(
            String method,
            String path,
            @Nullable Object body,
            Map<String, String> headers,
            HttpResponse.BodyHandler<T> handler)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve("/api/v1" + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        try {
            return http.send(request.build(), handler);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, interrupted);
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode());
    }

    @Override
    public void close() {
        http.close();
    }
}
