package io.dateline.gateway.channel.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Content.Figure;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;
import java.util.ArrayList;
import java.util.List;

/// Messages as Slack takes them, by webhook and by app: blocks, and a text for notifications and old programs.
final class SlackMessages {

    /// Slack's own bounds, and below the one over all blocks that it does not document (about 13,170).
    private static final int MAX_BLOCKS = 50;

    private static final int MAX_SECTION = 3_000;
    private static final int MAX_FIELD = 2_000;
    private static final int MAX_ALL = 12_000;
    private static final int MAX_TEXT = 4_000;

    private static final SlackMarkup MARKUP = SlackMarkup.INSTANCE;

    private SlackMessages() {}

    static Rendered render(Message message) {
        Content content = Content.of(message);
        return new Rendered(
                Shortening.fit(content, SlackMessages::blocks, SlackMessages::fits),
                Shortening.fit(content, SlackMessages::text, SlackMessages::fits));
    }

    /// A word in the thread of a message, for those who would not see that it has changed.
    static ObjectNode rise(Message message) {
        Content content = Content.of(message);
        return body(MARKUP.text(content.status()) + "\n" + MARKUP.text(content.text()));
    }

    private static ObjectNode body(String text) {
        return Json.object().put("text", text).put("unfurl_links", false).put("unfurl_media", false);
    }

    private static ObjectNode text(Content content) {
        return body(String.join("\n", Lines.all(content, MARKUP)));
    }

    private static ObjectNode blocks(Content content) {
        ObjectNode message = body(MARKUP.text(content.heading()) + "\n" + MARKUP.text(content.text()));
        ArrayNode blocks = message.putArray("blocks");
        section(blocks, MARKUP.bold(content.heading()) + "\n" + String.join("\n", Lines.what(content, MARKUP)));
        if (!content.figures().isEmpty()) {
            ArrayNode fields = blocks.addObject().put("type", "section").putArray("fields");
            for (Figure figure : content.figures()) {
                mrkdwn(fields.addObject(), MARKUP.text(figure.label()) + "\n" + MARKUP.bold(figure.value()));
            }
        }
        content.articles().forEach(article -> section(blocks, Lines.article(article, MARKUP)));
        if (content.more() != null) {
            context(blocks, MARKUP.text(content.more()));
        }
        content.others().forEach(other -> context(blocks, MARKUP.text(other)));
        if (content.moreAlerts() != null) {
            context(blocks, content.moreAlerts());
        }
        List<String> foot = Lines.foot(content, MARKUP);
        if (!foot.isEmpty()) {
            context(blocks, String.join("\n", foot));
        }
        return message;
    }

    private static void section(ArrayNode blocks, String text) {
        mrkdwn(blocks.addObject().put("type", "section").putObject("text"), text);
    }

    private static void context(ArrayNode blocks, String text) {
        mrkdwn(blocks.addObject().put("type", "context").putArray("elements").addObject(), text);
    }

    private static void mrkdwn(ObjectNode node, String text) {
        // Verbatim: Slack makes no links of names and channels by itself.
        node.put("type", "mrkdwn").put("text", text).put("verbatim", true);
    }

    private static boolean fits(ObjectNode message) {
        JsonNode blocks = message.path("blocks");
        int all = 0;
        for (JsonNode block : blocks) {
            int most = block.has("fields") ? MAX_FIELD : MAX_SECTION;
            for (String text : texts(block)) {
                if (text.length() > most) {
                    return false;
                }
                all += text.length();
            }
        }
        // The text beside blocks is shown where these are not, and may be longer than what is shown of it.
        return blocks.size() <= MAX_BLOCKS
                && all <= MAX_ALL
                && (!blocks.isEmpty() || message.path("text").textValue().length() <= MAX_TEXT);
    }

    private static List<String> texts(JsonNode block) {
        List<String> texts = new ArrayList<>();
        if (block.has("text")) {
            texts.add(block.path("text").path("text").textValue());
        }
        for (String parts : List.of("fields", "elements")) {
            block.path(parts).forEach(part -> texts.add(part.path("text").textValue()));
        }
        return texts;
    }
}
