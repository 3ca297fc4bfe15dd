package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// ntfy. Below `/old` it is a server from before 2.16, which makes a new notification of every update and says nothing.
final class NtfyVendor implements Vendor {

    private static final int MAX_MESSAGE = 4_096;
    private static final int MAX_ACTIONS = 3;

    private final Messages messages = new Messages("ntfy");

    @Override
    public String kind() {
        return "ntfy";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            JsonNode json = request.json();
            Visible.Text text = read(json);
            boolean updates = json.has("sequence_id") && !request.path().startsWith("/old");
            String id = updates ? json.path("sequence_id").asText() : messages.nextId();
            messages.put(id, text);
            ObjectNode answer = Json.object().put("id", messages.nextId()).put("event", "message");
            if (updates) {
                answer.put("sequence_id", id);
            }
            return Verdict.taken(200, answer.toString());
        } catch (RefusedException e) {
            String body = Json.object()
                    .put("code", 40_000)
                    .put("http", e.status)
                    .put("error", e.reason())
                    .toString();
            return new Verdict(e.status, body, e.reason());
        }
    }

    private static Visible.Text read(JsonNode json) {
        check(json.path("topic").asText().matches("[A-Za-z0-9_-]{1,64}"), "invalid topic");
        int priority = json.path("priority").asInt(3);
        check(priority >= 1 && priority <= 5, "invalid priority");
        check(json.path("actions").size() <= MAX_ACTIONS, "too many actions");
        check(!json.path("markdown").asBoolean(), "markup in foreign text");
        String message = json.path("message").asText();
        // The server would make a file of it.
        check(message.getBytes(StandardCharsets.UTF_8).length <= MAX_MESSAGE, "message too long");
        List<String> links = new ArrayList<>();
        if (json.has("click")) {
            links.add(json.path("click").asText());
        }
        json.path("actions").forEach(action -> links.add(action.path("url").asText()));
        return new Visible.Text(json.path("title").asText() + "\n" + message, links);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new RefusedException(400, reason);
        }
    }
}
