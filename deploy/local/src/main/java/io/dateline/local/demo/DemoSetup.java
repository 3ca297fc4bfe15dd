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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Adds the sample outlets and some monitors through the public API; doing it twice changes nothing.
final class DemoSetup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGN_IN_ATTEMPTS = 120;
    private static final int SOURCE_ATTEMPTS = 10;
    private static final int MONITOR_ATTEMPTS = 60;

    /// @param query in Dateline's query language
    record Monitor(String name, String query, boolean mailed) {}

    static final List<Monitor> MONITORS = List.of(
            new Monitor(
                    "Brackenfield recall",
                    "Brackenfield AND (recall* OR \"metal fragments\" OR (withdrawn NEAR/8 shelves))",
                    true),
            new Monitor("Quillon data breach", "Quillon AND (breach OR stolen OR (customer NEAR/5 records))", false),
            new Monitor("Marguerite Oduya", "\"Marguerite Oduya\" OR (Brackenfield NEAR/6 Oduya)", false));

    /// What the sample team watches.
    ///
    /// @param alias another form of the name; null for none
    /// @param exclusion phrase in which it does not count; null for none
    record Watched(
            String name,
            String type,
            String relation,
            @Nullable String alias,
            @Nullable String exclusion) {}

    static final List<Watched> WATCHED = List.of(
            new Watched("Brackenfield", "organisation", "own", "Brackenfield Foods", "Brackenfield Road"),
            new Watched("Quillon", "organisation", "rival", null, null),
            new Watched("Marguerite Oduya", "person", "spokesperson", null, null));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI api;
    private final String password;
    private final int port;
    private String cookie = "";

    /// @param gateway  its address, without a path
    /// @param password of the account `admin`
    /// @param port     of the sample site
    DemoSetup(URI gateway, String password, int port) {
        this.api = gateway.resolve("/api/v1/");
        this.password = password;
        this.port = port;
    }

    void run() throws InterruptedException {
        if (!signIn()) {
            return;
        }
        // Before the articles come, so that they are read with these names known.
        addWatched();
        for (Outlet outlet : Outlet.values()) {
            addSource(outlet);
        }
        if (awaitMonitors()) {
            for (Monitor monitor : MONITORS) {
                addMonitor(monitor);
            }
            addTopic();
        }
    }

    private boolean signIn() throws InterruptedException {
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

    private void addWatched() throws InterruptedException {
        for (Watched name : WATCHED) {
            ObjectNode body = JSON.createObjectNode()
                    .put("name", name.name())
                    .put("type", name.type())
                    .put("relation", name.relation());
            if (name.alias() != null) {
                body.putArray("aliases").add(name.alias());
            }
            if (name.exclusion() != null) {
                body.putArray("exclusions").add(name.exclusion());
            }
            Answer answer = call("POST", "entities", body);
            say(
                    answer.succeeded() || answer.status() == 409
                            ? "The name " + name.name() + " is watched."
                            : "The name " + name.name() + " could not be watched: " + answer);
        }
    }

    private void addSource(Outlet outlet) throws InterruptedException {
        ObjectNode source = JSON.createObjectNode()
                .put("url", outlet.home(port).toString())
                .put("name", outlet.title())
                .put("country", outlet.country())
                .put("language", "en")
                .put("tier", outlet.tier());
        Answer answer = call("POST", "sources", source);
        for (int attempt = 1; !answer.succeeded() && attempt < SOURCE_ATTEMPTS; attempt++) {
            Thread.sleep(2_000);
            answer = call("POST", "sources", source);
        }
        say(
                answer.succeeded()
                        ? "Source " + outlet.title() + " is there."
                        : "Source " + outlet.title() + " could not be added: " + answer);
    }

    /// Whether this gateway has monitors; waits some minutes for a gateway that is still starting.
    private boolean awaitMonitors() throws InterruptedException {
        for (int attempt = 1; attempt <= MONITOR_ATTEMPTS; attempt++) {
            Answer answer = call("GET", "monitors", null);
            if (answer.succeeded()) {
                return true;
            }
            if (attempt == 1) {
                say("The gateway offers no monitors yet (" + answer.status() + "); trying again every 5 s.");
            }
            Thread.sleep(5_000);
        }
        say("The gateway offers no monitors; none were added.");
        return false;
    }

    private void addMonitor(Monitor monitor) throws InterruptedException {
        String id = StreamSupport.stream(items(call("GET", "monitors", null)).spliterator(), false)
                .filter(known -> known.path("name").asText().equals(monitor.name()))
                .map(known -> known.path("id").asText())
                .findFirst()
                .orElse("");
        if (id.isEmpty()) {
            ObjectNode body =
                    JSON.createObjectNode().put("name", monitor.name()).put("query", monitor.query());
            Answer answer = call("POST", "monitors", body);
            if (!answer.succeeded()) {
                say("Monitor " + monitor.name() + " could not be added: " + answer);
                return;
            }
            id = answer.body().path("id").asText();
        }
        say("Monitor " + monitor.name() + " is there.");
        if (monitor.mailed()) {
            addMailRule("monitors/" + id + "/alerts");
        }
    }

    /// A topic of the team's own; of one that is there already nothing is changed.
    private void addTopic() throws InterruptedException {
        ObjectNode topic = JSON.createObjectNode()
                .put("name", "Product safety")
                .put(
                        "description",
                        "A manufacturer recalls a product because it may harm people. Shops take it off the shelves and "
                                + "customers get their money back. A regulator investigates the fault.");
        Answer answer = call("POST", "topics", topic);
        boolean known = answer.status() == 409;
        say(
                answer.succeeded() || known
                        ? "The topic Product safety is there."
                        : "The topic could not be added: " + answer);
    }

    private void addMailRule(String path) throws InterruptedException {
        boolean known = StreamSupport.stream(items(call("GET", path, null)).spliterator(), false)
                .anyMatch(rule -> rule.path("channel").asText().equals("mail"));
        if (known) {
            return;
        }
        ObjectNode rule = JSON.createObjectNode()
                .put("kind", "every-match")
                .put("channel", "mail")
                .put("target", "press@dateline.example");
        Answer answer = call("POST", path, rule);
        say(
                answer.succeeded()
                        ? "Alerts go by mail to press@dateline.example."
                        : "The mail alert could not be added: " + answer);
    }

    private static JsonNode items(Answer answer) {
        return answer.body().isArray() ? answer.body() : answer.body().path("items");
    }

    /// @param status 0 if there was no answer
    private record Answer(int status, JsonNode body) {

        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        @Override
        public String toString() {
            return status == 0 ? "no answer" : status + " " + body;
        }
    }

    private Answer call(String method, String path, @Nullable ObjectNode body) throws InterruptedException {
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
