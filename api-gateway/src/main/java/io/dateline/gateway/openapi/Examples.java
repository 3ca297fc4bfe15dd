package io.dateline.gateway.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/// What a request may look like, for every operation that takes JSON. A test sends them.
final class Examples {

    private static final String ID = "5f0c3a52-8a54-4b7e-9d53-0a3b2f1c7d11";

    private static final Map<String, Object> OUTLETS = Map.of(
            "name", "National dailies", "outlets", List.of(Map.of("sourceId", ID, "name", "Daily Sample", "tier", 1)));

    private static final Map<String, Object> RULE = Map.of(
            "name",
            "Match reports are not about us",
            "when",
            Map.of("query", "match NEAR/2 report"),
            "then",
            Map.of("dismissReason", "Not about us", "tags", List.of("sport")));

    private static final Map<String, Object> ALERT_RULE = Map.of(
            "name", "Far more than usual", "kind", "spike", "scope", Map.of("tag", "crisis"), "sensitivity", "few");

    private static final Map<String, Object> TARGET =
            Map.of("kind", "mail", "name", "Press desk", "settings", Map.of("address", "desk@example.org"));

    private static final Map<String, Object> ROUTE = Map.of(
            "name",
            "Crisis desk",
            "levels",
            List.of("medium", "large"),
            "tags",
            List.of("crisis"),
            "targets",
            List.of(ID),
            "repeatMinutes",
            60,
            "quiet",
            Map.of("zone", "Europe/London", "ranges", List.of(Map.of("from", "22:00", "to", "07:00"))),
            "escalation",
            List.of(Map.of("target", ID, "afterMinutes", 15)));

    private static final Map<String, Object> REPORT = Map.of(
            "name",
            "Spring campaign",
            "kind",
            "campaign",
            "settings",
            Map.of("objective", "Be known for safety.", "days", 30, "states", List.of("kept"), "coverage", 50));

    private static final Map<String, Object> BRIEFING = Map.of(
            "name",
            "Morning briefing",
            "sections",
            List.of("one-minute", "about-us", "changed", "figures", "unread"),
            "approvals",
            1,
            "schedule",
            Map.of(
                    "at",
                    "07:30",
                    "zone",
                    "Europe/London",
                    "days",
                    List.of("mon", "tue", "wed", "thu", "fri"),
                    "skipped",
                    List.of("2026-12-25")));

    private static final Map<String, Object> ARRANGEMENT = Map.of(
            "entries",
            List.of(Map.of(
                    "id",
                    ID,
                    "section",
                    "one-minute",
                    "pinned",
                    true,
                    "comment",
                    "The port is our largest customer.",
                    "action",
                    "Call the port",
                    "owner",
                    "Robin")));

    private static final Map<String, Object> TRIAGE = Map.of(
            "state",
            "kept",
            "addTags",
            List.of("board"),
            "sentimentOverride",
            Map.of("label", "positive", "reason", "The headline is ironic."));

    private static final Map<String, Object> KNOWN = Map.ofEntries(
            Map.entry("createBriefing", BRIEFING),
            Map.entry("replaceBriefing", BRIEFING),
            Map.entry("arrangeEdition", ARRANGEMENT),
            Map.entry("takeInPending", Map.of("version", 3)),
            Map.entry("approveEdition", Map.of("version", 3)),
            Map.entry("cancelEdition", Map.of("version", 3)),
            Map.entry("createEditionLink", Map.of("days", 30)),
            Map.entry("createReportLink", Map.of("days", 30)),
            Map.entry("changeTag", Map.of("name", "Board", "colour", "purple")),
            Map.entry("mergeTag", Map.of("into", ID)),
            Map.entry(
                    "setLicence",
                    Map.of(
                            "sourceId",
                            ID,
                            "name",
                            "Daily Sample",
                            "level",
                            "snippet",
                            "snippet",
                            120,
                            "outside",
                            false,
                            "reason",
                            "Web End User licence 4711")),
            Map.entry("createReport", REPORT),
            Map.entry("replaceReport", REPORT),
            Map.entry("logReportDecision", Map.of("decision", "We speak at noon.", "basis", "Two outlets asked.")),
            Map.entry("createRssLink", Map.of("monitor", ID)),
            Map.entry("inviteSubscriber", Map.of("address", "board@example.org")),
            Map.entry("changeSubscriber", Map.of("pausedUntil", "2027-01-04T08:00:00Z")),
            Map.entry(
                    "reportMailBounce",
                    Map.of(
                            "messageId",
                            "alert-" + ID + ".1@dateline.example",
                            "recipient",
                            "dana@example.org",
                            "status",
                            "5.1.1")),
            Map.entry("signIn", Map.of("username", "admin", "password", "what the first start printed")),
            Map.entry("createApiKey", Map.of("name", "morning briefing script", "scopes", List.of("read"))),
            Map.entry("askForPasswordReset", Map.of("username", "robin")),
            Map.entry("redeemAccountLink", Map.of("token", "q3Zt…", "password", "correct horse battery staple")),
            Map.entry("createAccount", Map.of("username", "robin", "role", "editor")),
            Map.entry("inviteColleague", Map.of("username", "robin", "role", "editor", "email", "robin@example.org")),
            Map.entry("changeAccount", Map.of("role", "viewer")),
            Map.entry(
                    "changePassword", Map.of("current", "what it is now", "password", "correct horse battery staple")),
            Map.entry("createTenant", Map.of("name", "Northwind Communications", "username", "dana")),
            Map.entry("startReanalysis", Map.of("from", "1999-01-01", "to", "1999-12-31", "language", "en")),
            Map.entry("createMonitor", Map.of("name", "Harbour", "query", "harbour NEAR/5 (bridge OR tunnel)")),
            Map.entry("changeMonitor", Map.of("name", "Harbour and port")),
            Map.entry("previewQuery", Map.of("query", "harbour NEAR/5 bridge")),
            Map.entry("explainMatch", Map.of("query", "harbour NEAR/5 bridge", "articleId", ID)),
            Map.entry("readConditions", Map.of("query", "harbour NEAR/5 bridge")),
            Map.entry(
                    "writeConditions",
                    Map.of(
                            "conditions",
                            List.of(
                                    Map.of("kind", "all", "terms", List.of(Map.of("text", "harbour"))),
                                    Map.of(
                                            "kind",
                                            "any",
                                            "field",
                                            "country",
                                            "terms",
                                            List.of(Map.of("text", "GB"), Map.of("text", "IE")))))),
            Map.entry("importQuery", Map.of("dialect", "cisionone", "query", "harbour w/5 bridge")),
            Map.entry(
                    "createEntity",
                    Map.of(
                            "name",
                            "Skerrin Lines",
                            "type",
                            "organisation",
                            "relation",
                            "rival",
                            "aliases",
                            List.of("Skerrin Ferries"),
                            "exclusions",
                            List.of("Skerrin Lines Street"))),
            Map.entry("changeEntity", Map.of("aliases", List.of("Skerrin Ferries", "Skerrin"))),
            Map.entry(
                    "createOwnTopic",
                    Map.of(
                            "name",
                            "Wind farms at sea",
                            "description",
                            "Turbines off the coast: permits, building, costs, protest.",
                            "examples",
                            List.of(Map.of("articleId", ID, "about", true)))),
            Map.entry("changeOwnTopic", Map.of("threshold", 0.6)),
            Map.entry("teachOwnTopic", Map.of("items", List.of(Map.of("articleId", ID, "about", false)))),
            Map.entry("createQueryPart", Map.of("name", "sports", "query", "football OR tennis")),
            Map.entry("changeQueryPart", Map.of("name", "sports", "query", "football OR tennis OR golf")),
            Map.entry("changeMention", TRIAGE),
            Map.entry("changeMentions", Map.of("ids", List.of(ID), "change", TRIAGE)),
            Map.entry("undoMentionChange", Map.of("actionId", ID)),
            Map.entry("correctStory", Map.of("kind", "split", "articleIds", List.of(ID))),
            Map.entry("createMentionRule", RULE),
            Map.entry("replaceMentionRule", RULE),
            Map.entry("createOutletList", OUTLETS),
            Map.entry("replaceOutletList", OUTLETS),
            Map.entry("addSource", Map.of("url", "https://news.example/feed.xml")),
            Map.entry(
                    "explainPage",
                    Map.of("html", "<h1>Ferry runs aground</h1><p>A ferry ran aground off Skerrin on Friday.</p>")),
            Map.entry("switchOnStarterFeeds", Map.of("urls", List.of("https://news.example/feed.xml"))),
            Map.entry("changeSource", Map.of("tier", 1)),
            Map.entry(
                    "submitArticle",
                    Map.of(
                            "title",
                            "Harbour bridge reopens",
                            "text",
                            "The harbour bridge reopened on Friday, two weeks early.",
                            "language",
                            "en")),
            Map.entry("createTeamAlertRule", ALERT_RULE),
            Map.entry("replaceTeamAlertRule", ALERT_RULE),
            Map.entry("previewTeamAlertRule", ALERT_RULE),
            Map.entry("replaceAlertSettings", Map.of("zone", "Europe/London")),
            Map.entry("createAlertRoute", ROUTE),
            Map.entry("replaceAlertRoute", ROUTE),
            Map.entry("orderAlertRoutes", Map.of("ids", List.of(ID))),
            Map.entry(
                    "simulateAlertRoutes",
                    Map.of(
                            "kind",
                            "spike",
                            "level",
                            "medium",
                            "startsAt",
                            "2026-12-01T21:00:00Z",
                            "tags",
                            List.of("crisis"))),
            Map.entry(
                    "createMute",
                    Map.of(
                            "kind",
                            "monitor",
                            "thingId",
                            ID,
                            "minutes",
                            1440,
                            "reason",
                            "The campaign starts on Monday; we expect this.")),
            Map.entry(
                    "replaceOwnQuietHours",
                    Map.of(
                            "zone",
                            "Europe/London",
                            "ranges",
                            List.of(Map.of("from", "22:00", "to", "07:00")),
                            "leave",
                            List.of(Map.of("from", "2026-12-21", "to", "2027-01-03")))),
            Map.entry("noteAlert", Map.of("note", "The press office answers at noon.")),
            Map.entry("rateAlert", Map.of("useful", true)),
            Map.entry("createTarget", TARGET),
            Map.entry("replaceTarget", TARGET),
            Map.entry("confirmTarget", Map.of("code", "482913")),
            Map.entry("changeTargetSecret", Map.of("keepOldHours", 48)),
            Map.entry("createAlertRule", Map.of("channel", "mail", "target", "desk@example.org")));

    private Examples() {}

    /// Adds an example of the request where the operation takes JSON and says none itself.
    static void complete(Operation operation) {
        Object example = KNOWN.get(operation.getOperationId());
        if (example == null
                || operation.getRequestBody() == null
                || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType json = operation.getRequestBody().getContent().getMediaType("application/json");
        if (json != null && json.getExample() == null) {
            json.setExample(example);
        }
    }
}
