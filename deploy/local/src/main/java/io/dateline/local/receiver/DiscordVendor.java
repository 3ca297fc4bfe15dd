package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Discord's webhook.
final class DiscordVendor implements Vendor {

    private static final Pattern MESSAGE = Pattern.compile("/messages/([0-9]+)");

    private static final int MAX_CONTENT = 2_000;
    private static final int MAX_EMBEDS = 10;
    private static final int MAX_TITLE = 256;
    private static final int MAX_DESCRIPTION = 4_096;
    private static final int MAX_FIELDS = 25;
    private static final int MAX_FIELD = 1_024;
    private static final int MAX_FOOTER = 2_048;
    private static final int MAX_ALL = 6_000;

    /// Discord takes a backslash before any sign.
    private static final String SIGNS = "\\`*_{}[]()#+-.!>~|<:@&;,'\"/?=$%^";

    private final Messages messages = new Messages("discord");

    @Override
    public String kind() {
        return "discord";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            Matcher change = MESSAGE.matcher(request.path());
            if (request.method().equals("PATCH") && change.matches()) {
                String id = change.group(1);
                if (!messages.has(id)) {
                    return refused(404, 10_008, "Unknown Message");
                }
                messages.put(id, read(request.json()));
                return Verdict.taken(200, Json.object().put("id", id).toString());
            }
            if (!request.method().equals("POST") || !request.path().isEmpty()) {
                return refused(404, 10_015, "Unknown Webhook");
            }
            String id = messages.nextId();
            messages.put(id, read(request.json()));
            boolean waits = request.query() != null
                    && List.of(request.query().split("&")).contains("wait=true");
            return waits ? Verdict.taken(200, Json.object().put("id", id).toString()) : Verdict.taken(204, "");
        } catch (RefusedException e) {
            return refused(e.status, 50_035, e.reason());
        }
    }

    private static Verdict refused(int status, int code, String reason) {
        return new Verdict(
                status, Json.object().put("code", code).put("message", reason).toString(), reason);
    }

    private static Visible.Text read(JsonNode json) {
        JsonNode parse = json.path("allowed_mentions").path("parse");
        if (!parse.isArray() || !parse.isEmpty()) {
            throw new RefusedException(400, "mentions are allowed");
        }
        JsonNode embeds = json.path("embeds");
        check(embeds.size() <= MAX_EMBEDS, "too many embeds");
        Visible.Text text = part(json.path("content"), MAX_CONTENT);
        int all = 0;
        for (JsonNode embed : embeds) {
            check(embed.path("fields").size() <= MAX_FIELDS, "too many fields");
            text = text.and(part(embed.path("title"), MAX_TITLE)).and(part(embed.path("description"), MAX_DESCRIPTION));
            for (JsonNode field : embed.path("fields")) {
                text = text.and(part(field.path("name"), MAX_TITLE)).and(part(field.path("value"), MAX_FIELD));
                all += length(field.path("name")) + length(field.path("value"));
            }
            String footer = embed.path("footer").path("text").asText();
            check(footer.length() <= MAX_FOOTER, "footer too long");
            Visible.mustCallNobody(footer);
            // No markup there: what is written is what is seen.
            text = text.and(Visible.Text.plain(footer));
            all += length(embed.path("title")) + length(embed.path("description")) + footer.length();
        }
        check(all <= MAX_ALL, "embeds too long");
        check(!text.words().isBlank(), "empty message");
        return text;
    }

    private static int length(JsonNode node) {
        return node.asText().length();
    }

    private static Visible.Text part(JsonNode node, int longest) {
        check(length(node) <= longest, "too long");
        return Visible.markdown(node.asText(), SIGNS);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new RefusedException(400, reason);
        }
    }
}
