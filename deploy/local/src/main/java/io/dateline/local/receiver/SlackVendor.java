package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Slack, by webhook or by app. An app's answer has status 200 whatever comes of it.
final class SlackVendor implements Vendor {

    private static final int MAX_BLOCKS = 50;
    private static final int MAX_SECTION = 3_000;
    private static final int MAX_FIELDS = 10;
    private static final int MAX_FIELD = 2_000;
    private static final int MAX_ELEMENTS = 10;
    private static final int MAX_ALL = 13_170;
    private static final int MAX_TEXT = 40_000;

    private final boolean app;
    private final Messages messages;

    SlackVendor(boolean app) {
        this.app = app;
        this.messages = new Messages(kind());
    }

    @Override
    public String kind() {
        return app ? "slack-app" : "slack";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            return app ? call(request) : posted(request);
        } catch (RefusedException e) {
            return app ? refused(e.reason()) : new Verdict(400, e.reason(), e.reason());
        }
    }

    private Verdict posted(Request request) {
        messages.put(messages.nextId(), read(request.json()));
        return Verdict.taken(200, "ok");
    }

    private static Verdict refused(String error) {
        return new Verdict(
                200, Json.object().put("ok", false).put("error", error).toString(), error);
    }

    private Verdict call(Request request) {
        JsonNode json = request.json();
        if (!request.headers().getOrDefault("authorization", "").startsWith("Bearer xoxb-")) {
            return refused("not_authed");
        }
        String channel = json.path("channel").asText();
        if (!channel.matches("C[A-Z0-9]{2,20}")) {
            return refused("channel_not_found");
        }
        boolean update = request.path().endsWith("/chat.update");
        String ts = json.path("ts").asText();
        if (update && !messages.has(ts)) {
            return refused("message_not_found");
        }
        if (json.has("thread_ts") && !messages.has(json.path("thread_ts").asText())) {
            return refused("thread_not_found");
        }
        String id = update ? ts : messages.nextId() + ".000100";
        messages.put(id, read(json));
        ObjectNode answer =
                Json.object().put("ok", true).put("channel", channel).put("ts", id);
        return Verdict.taken(200, answer.toString());
    }

    private static Visible.Text read(JsonNode message) {
        String text = message.path("text").asText();
        if (text.isEmpty()) {
            throw new RefusedException(400, "no_text");
        }
        if (text.length() > MAX_TEXT) {
            throw new RefusedException(400, "msg_too_long");
        }
        if (message.path("unfurl_links").asBoolean(true)) {
            throw new RefusedException(400, "links would be unfurled");
        }
        Visible.Text shown = Visible.slack(text);
        JsonNode blocks = message.path("blocks");
        if (blocks.isEmpty()) {
            return shown;
        }
        if (blocks.size() > MAX_BLOCKS) {
            throw new RefusedException(400, "invalid_blocks");
        }
        Visible.Text all = Visible.Text.plain("");
        int length = 0;
        for (JsonNode block : blocks) {
            for (JsonNode part : parts(block)) {
                String words = part.path("text").asText();
                length += words.length();
                if (!part.path("type").asText().equals("mrkdwn") || words.isEmpty()) {
                    throw new RefusedException(400, "invalid_blocks");
                }
                all = all.and(Visible.slack(words));
            }
        }
        if (length > MAX_ALL) {
            throw new RefusedException(400, "msg_blocks_too_long");
        }
        return all;
    }

    private static List<JsonNode> parts(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "section" -> section(block);
            case "context" -> bounded(block.path("elements"), MAX_ELEMENTS, MAX_SECTION);
            default -> throw new RefusedException(400, "invalid_blocks");
        };
    }

    private static List<JsonNode> section(JsonNode block) {
        if (!block.has("text")) {
            return bounded(block.path("fields"), MAX_FIELDS, MAX_FIELD);
        }
        return bounded(Json.MAPPER.createArrayNode().add(block.path("text")), 1, MAX_SECTION);
    }

    private static List<JsonNode> bounded(JsonNode parts, int most, int longest) {
        List<JsonNode> all = parts.valueStream().toList();
        boolean fits = !all.isEmpty()
                && all.size() <= most
                && all.stream().allMatch(part -> part.path("text").asText().length() <= longest);
        if (!fits) {
            throw new RefusedException(400, "invalid_blocks");
        }
        return all;
    }
}
