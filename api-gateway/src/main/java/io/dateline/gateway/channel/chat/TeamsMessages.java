package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Content.Figure;
import io.dateline.gateway.channel.content.Content.Line;
import io.dateline.gateway.channel.content.Content.Link;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;
import java.nio.charset.StandardCharsets;

/// Messages as Teams takes them: an Adaptive Card 1.4. All texts are runs of rich text, which know no markup, so that
/// nothing needs an escape.
final class TeamsMessages {

    /// Bytes that are sent.
    private static final int MAX_SENT = 18_000;

    /// Teams allows 28 KB and counts more than was sent: as if the card stood in a string of ASCII.
    private static final int MAX_COUNTED = 26_000;

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";

    private TeamsMessages() {}

    /// @param bare whether the flow wants the card alone, and not as an attachment of a message
    static Rendered render(Message message, boolean bare) {
        Content content = Content.of(message);
        return new Rendered(
                Shortening.fit(content, some -> posted(rich(some), bare), TeamsMessages::fits),
                Shortening.fit(content, some -> posted(plain(some), bare), TeamsMessages::fits));
    }

    private static ObjectNode posted(ObjectNode card, boolean bare) {
        if (bare) {
            return card;
        }
        ObjectNode message = Json.object().put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", CARD).putNull("contentUrl");
        attachment.set("content", card);
        return message;
    }

    private static ObjectNode card() {
        return Json.object().put("$schema", SCHEMA).put("type", "AdaptiveCard").put("version", "1.4");
    }

    private static ObjectNode plain(Content content) {
        ObjectNode card = card();
        ArrayNode body = card.putArray("body");
        Lines.all(content, Markup.NONE).forEach(line -> run(body, line));
        return card;
    }

    private static ObjectNode rich(Content content) {
        ObjectNode card = card();
        ArrayNode body = card.putArray("body");
        run(body, content.heading()).put("weight", "Bolder").put("size", "Medium");
        Lines.what(content, Markup.NONE).forEach(line -> run(body, line));
        for (Figure figure : content.figures()) {
            ArrayNode runs = runs(body);
            run(runs.addObject(), figure.label() + ": ");
            run(runs.addObject(), figure.value()).put("weight", "Bolder");
        }
        content.articles().forEach(article -> article(body, article));
        if (content.more() != null) {
            run(body, content.more());
        }
        content.others().forEach(other -> run(body, "• " + other));
        if (content.moreAlerts() != null) {
            run(body, content.moreAlerts());
        }
        if (!content.why().isEmpty()) {
            run(body, content.why()).put("isSubtle", true).put("size", "Small");
        }
        if (!content.links().isEmpty()) {
            ArrayNode actions = card.putArray("actions");
            for (Link link : content.links()) {
                open(actions.addObject(), link.url()).put("title", link.label());
            }
        }
        return card;
    }

    /// The whole of it can be pressed.
    private static void article(ArrayNode body, Line article) {
        ObjectNode container = body.addObject().put("type", "Container").put("separator", true);
        ArrayNode items = container.putArray("items");
        run(items, article.headline()).put("weight", "Bolder");
        if (!article.details().isEmpty()) {
            run(items, article.details()).put("isSubtle", true);
        }
        if (article.best() != null) {
            open(container.putObject("selectAction"), article.best());
        }
    }

    private static ObjectNode open(ObjectNode action, String url) {
        return action.put("type", "Action.OpenUrl").put("url", url);
    }

    private static ArrayNode runs(ArrayNode body) {
        return body.addObject().put("type", "RichTextBlock").putArray("inlines");
    }

    private static ObjectNode run(ArrayNode body, String text) {
        return run(runs(body).addObject(), text);
    }

    private static ObjectNode run(ObjectNode node, String text) {
        return node.put("type", "TextRun").put("text", text);
    }

    private static boolean fits(ObjectNode message) {
        byte[] sent = Json.bytes(message);
        return sent.length <= MAX_SENT && counted(new String(sent, StandardCharsets.UTF_8)) <= MAX_COUNTED;
    }

    private static int counted(String json) {
        return json.chars()
                .map(c -> c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 6)
                .sum();
    }
}
