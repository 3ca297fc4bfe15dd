package io.dateline.gateway.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;

/// Ids, summaries and tags of operations whose resources do not state them themselves.
final class Descriptions {

    private record Description(String id, String summary, String tag) {}

    private static final Map<String, Description> KNOWN = Map.ofEntries(
            Map.entry("GET /articles", new Description("searchArticles", "Search the articles", "Articles")),
            Map.entry(
                    "GET /articles/{id}",
                    new Description("getArticle", "One article with everything found in it", "Articles")),
            Map.entry(
                    "GET /articles/{id}/revisions",
                    new Description("listRevisions", "What an article said, newest first", "Articles")),
            Map.entry(
                    "GET /articles/{id}/explanation",
                    new Description("explainArticle", "Why each part of an article reads as it does", "Articles")),
            Map.entry("GET /stories", new Description("listStories", "Stories, the latest first", "Stories")),
            Map.entry("GET /stories/{id}", new Description("getStory", "One story with its articles", "Stories")),
            Map.entry("GET /monitors", new Description("listMonitors", "The monitors of your team", "Monitors")),
            Map.entry("POST /monitors", new Description("createMonitor", "Save a search as a monitor", "Monitors")),
            Map.entry("GET /monitors/{id}", new Description("getMonitor", "One monitor", "Monitors")),
            Map.entry("PATCH /monitors/{id}", new Description("changeMonitor", "Change a monitor", "Monitors")),
            Map.entry(
                    "DELETE /monitors/{id}",
                    new Description("deleteMonitor", "Remove a monitor and its mentions", "Monitors")),
            Map.entry(
                    "POST /monitors/preview",
                    new Description("previewQuery", "Try a query on history before saving it", "Monitors")),
            Map.entry(
                    "POST /monitors/explain",
                    new Description("explainMatch", "Why an article matches a query, or why not", "Monitors")),
            Map.entry(
                    "POST /monitors/import",
                    new Description("importQuery", "Translate a query of another system", "Monitors")),
            Map.entry(
                    "GET /monitors/{id}/backfill",
                    new Description("getBackfill", "How far the search through history has come", "Monitors")),
            Map.entry("GET /topics", new Description("listOwnTopics", "The topics that your team defined", "Monitors")),
            Map.entry(
                    "POST /topics",
                    new Description("createOwnTopic", "Define a topic by a description and examples", "Monitors")),
            Map.entry(
                    "GET /topics/{id}", new Description("getOwnTopic", "One own topic with its examples", "Monitors")),
            Map.entry(
                    "PATCH /topics/{id}",
                    new Description(
                            "changeOwnTopic", "Change an own topic; the archive is gone through again", "Monitors")),
            Map.entry("DELETE /topics/{id}", new Description("deleteOwnTopic", "Remove an own topic", "Monitors")),
            Map.entry(
                    "POST /topics/{id}/examples",
                    new Description(
                            "teachOwnTopic",
                            "Say which articles are about an own topic, and which are not",
                            "Monitors")),
            Map.entry(
                    "GET /topics/{id}/preview",
                    new Description(
                            "previewOwnTopic",
                            "Recent articles that are in an own topic, and that just are not",
                            "Monitors")),
            Map.entry("GET /query-parts", new Description("listQueryParts", "The saved parts of queries", "Monitors")),
            Map.entry(
                    "POST /query-parts",
                    new Description("createQueryPart", "Save a part of queries under a name", "Monitors")),
            Map.entry("GET /query-parts/{id}", new Description("getQueryPart", "One saved part", "Monitors")),
            Map.entry(
                    "PUT /query-parts/{id}",
                    new Description("changeQueryPart", "Change a part and the monitors that name it", "Monitors")),
            Map.entry(
                    "DELETE /query-parts/{id}",
                    new Description("deleteQueryPart", "Remove a part that nothing names", "Monitors")),
            Map.entry(
                    "GET /monitors/{id}/mentions",
                    new Description("listMentionsOfMonitor", "What a monitor found", "Monitors")),
            Map.entry(
                    "GET /monitors/{id}/stats",
                    new Description(
                            "getMonitorStats",
                            "What a monitor found in figures, beside its rivals and the time before",
                            "Mentions")),
            Map.entry("GET /mentions", new Description("listMentions", "What all monitors found", "Monitors")),
            Map.entry(
                    "PATCH /mentions/{id}",
                    new Description("changeMention", "Triage, tag or correct a mention", "Monitors")),
            Map.entry(
                    "GET /monitors/{id}/alerts",
                    new Description("listAlertRules", "The alert rules of a monitor", "Alerts")),
            Map.entry(
                    "POST /monitors/{id}/alerts",
                    new Description("createAlertRule", "Add an alert rule to a monitor", "Alerts")),
            Map.entry(
                    "DELETE /monitors/{id}/alerts/{ruleId}",
                    new Description("deleteAlertRule", "Remove an alert rule", "Alerts")),
            Map.entry("GET /alerts", new Description("listAlerts", "Raised alerts, newest first", "Alerts")));

    private Descriptions() {}

    /// Fills in what is missing.
    ///
    /// @param request method and path below `/api/v1`, e.g. `GET /articles/{id}`
    static void complete(String request, Operation operation) {
        Description known = KNOWN.get(request);
        if (known == null) {
            return;
        }
        if (operation.getOperationId() == null) {
            operation.setOperationId(known.id());
        }
        if (operation.getSummary() == null) {
            operation.setSummary(known.summary());
        }
        // Without an annotation the tag is the class's name.
        if (operation.getTags() == null || operation.getTags().stream().anyMatch(tag -> tag.endsWith(" Resource"))) {
            operation.setTags(List.of(known.tag()));
        }
    }
}
