package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telegram's API for bots.
final class TelegramVendor implements Vendor {

    private static final Pattern METHOD = Pattern.compile("/bot[0-9]+:[A-Za-z0-9_-]+/(sendMessage|editMessageText)");
    private static final int MAX_LENGTH = 4_096;

    private final Messages messages = new Messages("telegram");

    @Override
    public String kind() {
        return "telegram";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        Matcher method = METHOD.matcher(request.path());
        if (!method.matches()) {
            return refused(404, "Not Found");
        }
        try {
            JsonNode json = request.json();
            if (json.path("chat_id").asText().isEmpty()) {
                throw new RefusedException(400, "chat not found");
            }
            Visible.Text text = read(json);
            String id = messages.nextId();
            if (method.group(1).equals("editMessageText")) {
                id = json.path("message_id").asText();
                if (!messages.has(id)) {
                    throw new RefusedException(400, "message to edit not found");
                }
                String edited = id;
                if (shown().stream()
                        .anyMatch(shown ->
                                shown.id().equals(edited) && shown.text().equals(text.words()))) {
                    throw new RefusedException(400, "message is not modified");
                }
            }
            messages.put(id, text);
            JsonNode result = Json.object().put("message_id", Long.parseLong(id));
            return Verdict.taken(
                    200, Json.object().put("ok", true).set("result", result).toString());
        } catch (RefusedException e) {
            return refused(e.status, "Bad Request: " + e.reason());
        }
    }

    private static Verdict refused(int status, String reason) {
        String body = Json.object()
                .put("ok", false)
                .put("error_code", status)
                .put("description", reason)
                .toString();
        return new Verdict(status, body, reason);
    }

    private static Visible.Text read(JsonNode json) {
        String written = json.path("text").asText();
        Visible.Text text;
        if (json.path("parse_mode").asText().equals("HTML")) {
            text = Visible.html(written);
        } else {
            Visible.mustCallNobody(written);
            text = Visible.Text.plain(written);
        }
        if (text.words().isBlank()) {
            throw new RefusedException(400, "message text is empty");
        }
        if (text.words().length() > MAX_LENGTH) {
            throw new RefusedException(400, "message is too long");
        }
        return text;
    }
}
