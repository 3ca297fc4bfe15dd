package io.dateline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.local.demo.DemoApi.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the sample team's alerts go: one target of every kind, and two routes. Of what is there by its name already
/// nothing is changed.
final class DemoTargets {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /// @param secret null for none
    private record Target(
            String kind, String name, @Nullable String secret, Map<String, String> settings) {}

    /// @param kinds of alerts
    /// @param targets kinds of targets
    private record Route(String name, List<String> kinds, List<String> targets, String groupBy, int waitSeconds) {}

    private static final List<Route> ROUTES = List.of(
            new Route(
                    "Crisis",
                    List.of("spike", "negative-rise", "story-grows", "tone", "edit", "cannot-look", "sender"),
                    List.of(
                            "mail",
                            "slack",
                            "slack-app",
                            "teams",
                            "mattermost",
                            "mattermost-bot",
                            "discord",
                            "telegram",
                            "ntfy",
                            "pagerduty",
                            "webhook"),
                    "none",
                    0),
            new Route(
                    "Daily business",
                    List.of("match", "tier1"),
                    List.of("mail", "slack-app", "discord", "webhook"),
                    "story",
                    10));

    private final DemoApi api;
    private final String receivers;

    /// @param receivers their address, without a slash at its end
    DemoTargets(DemoApi api, String receivers) {
        this.api = api;
        this.receivers = receivers;
    }

    private List<Target> targets() {
        return List.of(
                new Target("mail", "Press desk", null, Map.of("address", "press@dateline.example")),
                new Target("slack", "Slack: #press", receivers + "/slack", Map.of()),
                new Target(
                        "slack-app",
                        "Slack: #crisis",
                        "xoxb-sample",
                        Map.of("channel", "C012AB3CD", "server", receivers + "/slack-app")),
                new Target("teams", "Teams: press office", receivers + "/teams", Map.of()),
                new Target("mattermost", "Mattermost: newsroom", receivers + "/mattermost", Map.of()),
                new Target(
                        "mattermost-bot",
                        "Mattermost: crisis",
                        "b".repeat(26),
                        Map.of("channel", "c".repeat(26), "server", receivers + "/mattermost-bot")),
                new Target("discord", "Discord: press", receivers + "/discord", Map.of()),
                new Target(
                        "telegram",
                        "Telegram: on call",
                        "123456:ABC-DEF1234ghIkl-zyx",
                        Map.of("chat", "-1001", "server", receivers + "/telegram")),
                new Target(
                        "ntfy",
                        "Telephones",
                        null,
                        Map.of("topic", "alerts", "server", receivers + "/ntfy", "updates", "on")),
                new Target(
                        "pagerduty",
                        "Crisis rota",
                        "R0123456789012345678901234567890",
                        Map.of("server", receivers + "/pagerduty")),
                new Target("webhook", "Our own archive", null, Map.of("url", receivers + "/webhook")));
    }

    void add() throws InterruptedException {
        Map<String, String> ids = new HashMap<>();
        List<JsonNode> known = api.call("GET", "targets", null).items();
        for (Target target : targets()) {
            String id = idOf(target.name(), known);
            ids.put(target.kind(), id.isEmpty() ? addTarget(target) : id);
        }
        List<JsonNode> routes = api.call("GET", "alert-routes", null).items();
        for (Route route : ROUTES) {
            if (idOf(route.name(), routes).isEmpty()) {
                addRoute(route, ids);
            }
        }
    }

    private static String idOf(String name, List<JsonNode> known) {
        return known.stream()
                .filter(each -> each.path("name").asText().equals(name))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElse("");
    }

    /// @return its id; empty if it could not be added
    private String addTarget(Target target) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("kind", target.kind()).put("name", target.name());
        if (target.secret() != null) {
            body.put("secret", target.secret());
        }
        ObjectNode settings = body.putObject("settings");
        target.settings().forEach(settings::put);
        Answer answer = api.call("POST", "targets", body);
        say(
                answer.succeeded()
                        ? "Alerts can go to " + target.name() + "."
                        : "The target " + target.name() + " could not be added: " + answer);
        JsonNode made = answer.body().has("target") ? answer.body().path("target") : answer.body();
        String id = made.path("id").asText();
        if (target.kind().equals("mail") && answer.succeeded()) {
            prove(id);
        }
        return id;
    }

    /// Nothing but a code goes to an address that is not proved; it is read in the mail outbox, as a person would.
    private void prove(String id) throws InterruptedException {
        api.call("POST", "targets/" + id + "/test", JSON.createObjectNode());
        for (JsonNode mail : api.call("GET", "mails?limit=30", null).items()) {
            Matcher code = CODE.matcher(mail.path("text").asText());
            if (code.find()
                    && api.call(
                                    "POST",
                                    "targets/" + id + "/confirm",
                                    JSON.createObjectNode().put("code", code.group()))
                            .succeeded()) {
                return;
            }
        }
        say("The mail address could not be proved.");
    }

    private void addRoute(Route route, Map<String, String> ids) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode()
                .put("name", route.name())
                .put("groupBy", route.groupBy())
                .put("waitSeconds", route.waitSeconds())
                .put("updateMinutes", 1)
                .put("dailyCap", 200);
        route.kinds().forEach(body.putArray("kinds")::add);
        List<String> targets = new ArrayList<>(route.targets());
        targets.replaceAll(kind -> ids.getOrDefault(kind, ""));
        targets.removeIf(String::isEmpty);
        targets.forEach(body.putArray("targets")::add);
        Answer answer = api.call("POST", "alert-routes", body);
        say(
                answer.succeeded()
                        ? "The route " + route.name() + " is there."
                        : "The route " + route.name() + " could not be added: " + answer);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
