package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// PagerDuty's Events API v2. What was resolved opens anew.
final class PagerDutyVendor implements Vendor {

    private static final int MAX_KEY = 255;
    private static final int MAX_SUMMARY = 1_024;
    private static final Set<String> ACTIONS = Set.of("trigger", "acknowledge", "resolve");
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

    private final Messages messages = new Messages("pagerduty");

    @Override
    public String kind() {
        return "pagerduty";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            JsonNode json = request.json();
            String key = json.path("dedup_key").asText();
            messages.put(key, read(request, json, key));
            String answer = Json.object()
                    .put("status", "success")
                    .put("message", "Event processed")
                    .put("dedup_key", key)
                    .toString();
            return Verdict.taken(202, answer);
        } catch (RefusedException e) {
            String body = Json.object()
                    .put("status", "invalid event")
                    .put("message", e.reason())
                    .toString();
            return new Verdict(e.status, body, e.reason());
        }
    }

    private static Visible.Text read(Request request, JsonNode json, String key) {
        check(request.path().equals("/v2/enqueue"), "not found");
        check(json.path("routing_key").asText().matches("[A-Za-z0-9]{32}"), "invalid routing key");
        check(!key.isEmpty() && key.length() <= MAX_KEY, "invalid dedup_key");
        String action = json.path("event_action").asText();
        check(ACTIONS.contains(action), "invalid action");
        JsonNode payload = json.path("payload");
        String summary = payload.path("summary").asText();
        check(!summary.isBlank() && summary.length() <= MAX_SUMMARY, "invalid summary");
        check(!payload.path("source").asText().isBlank(), "no source");
        check(SEVERITIES.contains(payload.path("severity").asText()), "invalid severity");
        StringBuilder words = new StringBuilder(action).append('\n').append(summary);
        payload.path("custom_details").forEach(detail -> {
            if (detail.isArray()) {
                detail.forEach(one -> words.append('\n').append(one.asText()));
            } else {
                words.append('\n').append(detail.asText());
            }
        });
        List<String> links = new ArrayList<>();
        json.path("links").forEach(link -> links.add(link.path("href").asText()));
        return new Visible.Text(words.toString(), links);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new RefusedException(400, reason);
        }
    }
}
