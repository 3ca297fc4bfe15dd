package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Mattermost, by its incoming webhook or as a bot posts.
final class MattermostVendor implements Vendor {

    private static final int MAX_POST = 16_383;

    /// Mattermost takes a backslash before these alone; elsewhere it is seen.
    private static final String SIGNS = "\\`*_{}[]()#+-.!>~|";

    private final boolean bot;
    private final Messages messages;

    MattermostVendor(boolean bot) {
        this.bot = bot;
        this.messages = new Messages(kind());
    }

    @Override
    public String kind() {
        return bot ? "mattermost-bot" : "mattermost";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            return bot ? call(request) : posted(request.json());
        } catch (RefusedException e) {
            return new Verdict(
                    e.status, Json.object().put("message", e.reason()).toString(), e.reason());
        }
    }

    private Verdict posted(JsonNode json) {
        messages.put(messages.nextId(), read(json.path("text"), json.path("attachments"), json));
        return Verdict.taken(200, "ok");
    }

    private Verdict call(Request request) {
        JsonNode json = request.json();
        if (!request.headers().getOrDefault("authorization", "").matches("Bearer [a-z0-9]{26}")) {
            throw new RefusedException(401, "api.context.session_expired.app_error");
        }
        Visible.Text text = read(json.path("message"), json.path("props").path("attachments"), json);
        if (request.method().equals("PUT")) {
            String id = request.path().replaceFirst("^/api/v4/posts/([a-z0-9]{26})/patch$", "$1");
            if (!messages.has(id)) {
                throw new RefusedException(404, "app.post.get.app_error");
            }
            messages.put(id, text);
            return Verdict.taken(200, answer(id));
        }
        if (!request.path().equals("/api/v4/posts")
                || !json.path("channel_id").asText().matches("[a-z0-9]{26}")) {
            throw new RefusedException(400, "api.context.invalid_body_param.app_error");
        }
        if (json.has("root_id") && !messages.has(json.path("root_id").asText())) {
            throw new RefusedException(400, "api.post.create_post.root_id.app_error");
        }
        String number = messages.nextId();
        String id = "p".repeat(26 - number.length()) + number;
        messages.put(id, text);
        return Verdict.taken(201, answer(id));
    }

    private static String answer(String id) {
        return Json.object().put("id", id).toString();
    }

    private static Visible.Text read(JsonNode words, JsonNode attachments, JsonNode json) {
        if (!json.path("props").path("disable_mentions").asBoolean()) {
            throw new RefusedException(400, "mentions are not disabled");
        }
        Visible.Text text = part(words);
        for (JsonNode attachment : attachments) {
            part(attachment.path("fallback"));
            text = text.and(part(attachment.path("text")));
            for (JsonNode field : attachment.path("fields")) {
                text = text.and(part(field.path("title"))).and(part(field.path("value")));
            }
        }
        if (text.words().isBlank()) {
            throw new RefusedException(400, "no text");
        }
        return text;
    }

    private static Visible.Text part(JsonNode node) {
        String text = node.asText();
        if (text.length() > MAX_POST) {
            throw new RefusedException(400, "too long");
        }
        return Visible.markdown(text, SIGNS);
    }
}
