package io.dateline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.local.demo.DemoApi.Answer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sample team hands on: a briefing with an edition that was sent and one that waits for approval, and a
/// report of each kind. Of what is there by its name already nothing is changed.
final class DemoDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BRIEFING = "Morning briefing";
    private static final String SUBSCRIBER = "board@dateline.example";
    private static final Pattern INVITATION = Pattern.compile("/api/v1/(subscriptions/\\S+)");

    /// Mentions that an edition is made of at least.
    private static final int ENOUGH = 4;

    private static final int ATTEMPTS = 120;

    /// @param rivals names of monitors about rivals
    /// @param findings in a person's words
    private record Report(String name, String kind, String objective, List<String> rivals, List<String> findings) {}

    private static final List<Report> REPORTS = List.of(
            new Report(
                    "The recall, week by week",
                    "campaign",
                    "Customers know which jars to bring back, and that nobody was hurt.",
                    List.of(),
                    List.of("The recall itself is told plainly; what is asked is who knew of it when.")),
            new Report(
                    "Brackenfield beside Quillon",
                    "benchmark",
                    "Know whether the recall is the loudest story of our market.",
                    List.of("Quillon data breach"),
                    List.of()),
            new Report(
                    "Recall desk",
                    "crisis",
                    "Answer every question within an hour.",
                    List.of(),
                    List.of("Metal fragments were found in jars; the recall has begun, nobody was hurt.")));

    private final DemoApi api;
    private String briefing = "";
    private boolean isNew;

    DemoDocuments(DemoApi api) {
        this.api = api;
    }

    /// What was handed on before the site goes on.
    void addTold() throws InterruptedException {
        if (!isThere("briefings", BRIEFING)) {
            addBriefing();
        }
        for (Report report : REPORTS) {
            if (!isThere("reports", report.name())) {
                addReport(report);
            }
        }
    }

    private boolean isThere(String list, String name) throws InterruptedException {
        return api.call("GET", list, null).items().stream()
                .anyMatch(each -> each.path("name").asText().equals(name));
    }

    private void addBriefing() throws InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("name", BRIEFING).put("approvals", 1);
        body.putArray("rivals").addAll(monitors(List.of("Quillon data breach")));
        body.putObject("schedule").put("at", "07:30").put("zone", "Europe/London");
        Answer made = api.call("POST", "briefings", body);
        if (!made.succeeded()) {
            say("The briefing could not be added: " + made);
            return;
        }
        briefing = "briefings/" + made.body().path("id").asText();
        subscribe();
        for (int attempt = 0; attempt < ATTEMPTS && mentions() < ENOUGH; attempt++) {
            Thread.sleep(2_000);
        }
        Answer edition = api.call("POST", briefing + "/editions", JSON.createObjectNode());
        Answer approved = api.call(
                "POST", "editions/" + edition.body().path("id").asText() + "/approve", JSON.createObjectNode());
        say(approved.succeeded() ? "A first edition was sent." : "The edition could not be sent: " + approved);
        isNew = approved.succeeded();
    }

    /// What came since: an edition that waits for approval.
    void addWaiting() throws InterruptedException {
        if (!isNew) {
            return;
        }
        int before = mentions();
        for (int attempt = 0; attempt < ATTEMPTS && mentions() < before + ENOUGH; attempt++) {
            Thread.sleep(2_000);
        }
        Answer draft = api.call("POST", briefing + "/editions", JSON.createObjectNode());
        say(draft.succeeded() ? "The next edition waits for approval." : "The draft could not be made: " + draft);
    }

    /// Somebody outside has the editions only after they said yes: in the mail outbox, as a person would.
    private void subscribe() throws InterruptedException {
        api.call("POST", briefing + "/subscribers", JSON.createObjectNode().put("address", SUBSCRIBER));
        for (JsonNode mail : api.call("GET", "mails?limit=30", null).items()) {
            Matcher invitation = INVITATION.matcher(mail.path("text").asText());
            if (mail.path("to").asText().equals(SUBSCRIBER) && invitation.find()) {
                api.call("POST", invitation.group(1), JSON.createObjectNode());
                return;
            }
        }
        say("The subscriber could not be invited.");
    }

    private int mentions() throws InterruptedException {
        return api.call("GET", "mentions?state=new,seen,kept&limit=100", null)
                .items()
                .size();
    }

    private void addReport(Report report) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("name", report.name()).put("kind", report.kind());
        ObjectNode settings = body.putObject("settings").put("objective", report.objective());
        settings.putArray("rivals").addAll(monitors(report.rivals()));
        report.findings().forEach(settings.putArray("findings")::add);
        Answer made = api.call("POST", "reports", body);
        if (!made.succeeded()) {
            say("The report " + report.name() + " could not be added: " + made);
            return;
        }
        String path = "reports/" + made.body().path("id").asText();
        if (report.kind().equals("crisis")) {
            api.call(
                    "POST",
                    path + "/decisions",
                    JSON.createObjectNode()
                            .put("decision", "We publish the batch numbers before noon.")
                            .put("basis", "Two national outlets ask for them."));
        }
        Answer snapshot = api.call("POST", path + "/snapshots", JSON.createObjectNode());
        say(
                snapshot.succeeded()
                        ? "The report " + report.name() + " is there."
                        : "The report " + report.name() + " could not be made: " + snapshot);
    }

    private ArrayNode monitors(List<String> names) throws InterruptedException {
        ArrayNode ids = JSON.createArrayNode();
        if (!names.isEmpty()) {
            api.call("GET", "monitors", null).items().stream()
                    .filter(monitor -> names.contains(monitor.path("name").asText()))
                    .forEach(monitor -> ids.add(monitor.path("id").asText()));
        }
        return ids;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
