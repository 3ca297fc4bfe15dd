package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Mattermost's incoming webhook.
final class MattermostVendor implements Vendor {

    private static final int MAX_POST = 16_383;

    /// Mattermost takes a backslash before these alone; elsewhere it is seen.
    private static final String SIGNS = "\\`*_{}[]()#+-.!>~|";

    private final Messages messages = new Messages("mattermost");

    @Override
    public String kind() {
        return "mattermost";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            JsonNode json = request.json();
            if (!json.path("props").path("disable_mentions").asBoolean()) {
                throw new RefusedException(400, "mentions are not disabled");
            }
            Visible.Text text = part(json.path("text"));
            for (JsonNode attachment : json.path("attachments")) {
                part(attachment.path("fallback"));
                text = text.and(part(attachment.path("text")));
                for (JsonNode field : attachment.path("fields")) {
                    text = text.and(part(field.path("title"))).and(part(field.path("value")));
                }
            }
            if (text.words().isBlank()) {
                throw new RefusedException(400, "no text");
            }
            messages.put(messages.nextId(), text);
            return Verdict.taken(200, "ok");
        } catch (RefusedException e) {
            return new Verdict(
                    e.status, Json.object().put("message", e.reason()).toString(), e.reason());
        }
    }

    private static Visible.Text part(JsonNode node) {
        String text = node.asText();
        if (text.length() > MAX_POST) {
            throw new RefusedException(400, "too long");
        }
        return Visible.markdown(text, SIGNS);
    }
}
