package io.dateline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The gateway's public API, for the account `admin`.
final class DemoApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGN_IN_ATTEMPTS = 120;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI api;
    private final String password;
    private volatile String cookie = "";

    /// @param gateway  its address, without a path
    /// @param password of the account `admin`
    DemoApi(URI gateway, String password) {
        this.api = gateway.resolve("/api/v1/");
        this.password = password;
    }

    /// A mail as it was written.
    ///
    /// @param html empty where it has only a text
    record Mail(String to, String subject, String createdAt, String text, String html) {}

    /// @param status 0 if there was no answer
    record Answer(int status, JsonNode body) {

        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        /// Of a list; empty for anything else.
        List<JsonNode> items() {
            return body.path("items").valueStream().toList();
        }

        @Override
        public String toString() {
            return status == 0 ? "no answer" : status + " " + body;
        }
    }

    /// Waits some minutes for a gateway that is still starting.
    boolean signIn() throws InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("username", "admin").put("password", password);
        for (int attempt = 1; attempt <= SIGN_IN_ATTEMPTS; attempt++) {
            Answer answer = call("POST", "session", body);
            if (answer.status() == 200) {
                return true;
            }
            // Wrong credentials do not become right, and attempts are counted by the gateway.
            if (answer.status() >= 400 && answer.status() < 500) {
                say("The gateway refused to sign the sample site in: " + answer + ". Nothing was added.");
                return false;
            }
            Thread.sleep(1_000);
        }
        say("The gateway did not answer; no outlet was added.");
        return false;
    }

    /// The latest mails that alerts made, the newest first; empty while the gateway does not answer.
    List<Mail> mails() {
        try {
            return call("GET", "mails?limit=30", null).items().stream()
                    .map(mail -> new Mail(
                            mail.path("to").asText(),
                            mail.path("subject").asText(),
                            mail.path("createdAt").asText(),
                            mail.path("text").asText(),
                            mail.path("html").asText("")))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    Answer call(String method, String path, @Nullable ObjectNode body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Cookie", cookie);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(given -> cookie = given.split(";", 2)[0]);
            return new Answer(response.statusCode(), parsed(response));
        } catch (IOException noAnswer) {
            return new Answer(0, JSON.missingNode());
        }
    }

    private static JsonNode parsed(HttpResponse<String> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
