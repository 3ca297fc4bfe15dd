package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.LevelColour;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Mentions;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;
import java.util.ArrayList;
import java.util.List;

/// Messages as Discord takes them: the heading, which phones show, and one embed; or content alone.
final class DiscordMessages {

    private static final int MAX_CONTENT = 2_000;
    private static final int MAX_DESCRIPTION = 4_096;
    private static final int MAX_EMBEDS_ALL = 6_000;

    /// Links in the content make no preview.
    private static final int SUPPRESS_EMBEDS = 1 << 2;

    private static final MarkdownMarkup MARKUP = MarkdownMarkup.DISCORD;

    private DiscordMessages() {}

    static Rendered render(Message message) {
        Content content = Content.of(message);
        return new Rendered(
                Shortening.fit(content, some -> embed(some, message), DiscordMessages::fits),
                Shortening.fit(content, DiscordMessages::text, DiscordMessages::fits));
    }

    private static ObjectNode body(String content) {
        ObjectNode body = Json.object().put("content", content);
        body.putObject("allowed_mentions").putArray("parse");
        return body;
    }

    private static ObjectNode text(Content content) {
        ObjectNode body = body(String.join("\n", Lines.all(content, MARKUP)));
        body.put("flags", SUPPRESS_EMBEDS);
        // Takes the place of a message that may have had one.
        body.putArray("embeds");
        return body;
    }

    private static ObjectNode embed(Content content, Message message) {
        ObjectNode body = body(MARKUP.bold(content.heading()));
        ObjectNode embed = body.putArray("embeds").addObject();
        List<String> lines = new ArrayList<>(Lines.body(content, MARKUP));
        if (!content.links().isEmpty()) {
            lines.add(Lines.foot(content, MARKUP).getFirst());
        }
        embed.put("description", String.join("\n", lines));
        embed.put("color", LevelColour.of(message));
        embed.put("timestamp", message.changedAt().toString());
        if (!content.why().isEmpty()) {
            // Knows no markup, so that a backslash would be seen.
            embed.putObject("footer").put("text", Mentions.broken(content.why()));
        }
        return body;
    }

    private static boolean fits(ObjectNode body) {
        JsonNode embed = body.path("embeds").path(0);
        int description = embed.path("description").asText().length();
        int footer = embed.path("footer").path("text").asText().length();
        return body.path("content").textValue().length() <= MAX_CONTENT
                && description <= MAX_DESCRIPTION
                && description + footer <= MAX_EMBEDS_ALL;
    }
}
