package io.dateline.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.local.demo.DemoApi.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds the sample outlets, some monitors and who is told of what through the public API; doing it twice changes
/// nothing.
final class DemoSetup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SOURCE_ATTEMPTS = 10;
    private static final int MONITOR_ATTEMPTS = 60;

    /// @param query in Dateline's query language
    record Monitor(String name, String query) {}

    static final List<Monitor> MONITORS = List.of(
            new Monitor(
                    "Brackenfield recall",
                    "Brackenfield AND (recall* OR \"metal fragments\" OR (withdrawn NEAR/8 shelves))"),
            new Monitor("Quillon data breach", "Quillon AND (breach OR stolen OR (customer NEAR/5 records))"),
            new Monitor("Marguerite Oduya", "\"Marguerite Oduya\" OR (Brackenfield NEAR/6 Oduya)"));

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

    private final DemoApi api;
    private final DemoTargets targets;
    private final int port;

    /// @param port of the sample site
    DemoSetup(DemoApi api, DemoTargets targets, int port) {
        this.api = api;
        this.targets = targets;
        this.port = port;
    }

    void run() throws InterruptedException {
        if (!api.signIn()) {
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
            targets.add();
            addTopic();
        }
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
            Answer answer = api.call("POST", "entities", body);
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
        Answer answer = api.call("POST", "sources", source);
        for (int attempt = 1; !answer.succeeded() && attempt < SOURCE_ATTEMPTS; attempt++) {
            Thread.sleep(2_000);
            answer = api.call("POST", "sources", source);
        }
        say(
                answer.succeeded()
                        ? "Source " + outlet.title() + " is there."
                        : "Source " + outlet.title() + " could not be added: " + answer);
    }

    /// Whether this gateway has monitors; waits some minutes for a gateway that is still starting.
    private boolean awaitMonitors() throws InterruptedException {
        for (int attempt = 1; attempt <= MONITOR_ATTEMPTS; attempt++) {
            Answer answer = api.call("GET", "monitors", null);
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
        boolean known = api.call("GET", "monitors", null).items().stream()
                .anyMatch(each -> each.path("name").asText().equals(monitor.name()));
        if (!known) {
            ObjectNode body =
                    JSON.createObjectNode().put("name", monitor.name()).put("query", monitor.query());
            Answer answer = api.call("POST", "monitors", body);
            if (!answer.succeeded()) {
                say("Monitor " + monitor.name() + " could not be added: " + answer);
                return;
            }
        }
        say("Monitor " + monitor.name() + " is there.");
    }

    /// A topic of the team's own; of one that is there already nothing is changed.
    private void addTopic() throws InterruptedException {
        ObjectNode topic = JSON.createObjectNode()
                .put("name", "Product safety")
                .put(
                        "description",
                        "A manufacturer recalls a product because it may harm people. Shops take it off the shelves"
                                + " and customers get their money back. A regulator investigates the fault.");
        Answer answer = api.call("POST", "topics", topic);
        boolean known = answer.status() == 409;
        say(
                answer.succeeded() || known
                        ? "The topic Product safety is there."
                        : "The topic could not be added: " + answer);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
