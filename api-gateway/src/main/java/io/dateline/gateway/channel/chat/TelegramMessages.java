package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.channel.content.Mentions;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;

/// Messages as Telegram takes them: HTML, of which it knows few tags, or text alone.
final class TelegramMessages {

    /// Telegram counts what is left without tags; with them it is on the safe side.
    private static final int MAX_LENGTH = 4_096;

    /// HTML with an escaper of its own: in text and in attributes alike.
    private static final Markup HTML = new Markup() {

        @Override
        public String text(String plain) {
            return Mentions.broken(plain)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        @Override
        public String bold(String plain) {
            return "<b>" + text(plain) + "</b>";
        }

        @Override
        public String link(String label, String url) {
            return "<a href=\"" + url.replace("&", "&amp;") + "\">" + text(label) + "</a>";
        }
    };

    private TelegramMessages() {}

    static Rendered render(Message message) {
        Content content = Content.of(message);
        return new Rendered(
                Shortening.fit(
                        content,
                        some -> body(String.join("\n", Lines.all(some, HTML))).put("parse_mode", "HTML"),
                        TelegramMessages::fits),
                Shortening.fit(
                        content,
                        some -> body(Mentions.broken(String.join("\n", Lines.all(some, Markup.NONE)))),
                        TelegramMessages::fits));
    }

    private static ObjectNode body(String text) {
        ObjectNode body = Json.object().put("text", text);
        body.putObject("link_preview_options").put("is_disabled", true);
        return body;
    }

    private static boolean fits(ObjectNode body) {
        return body.path("text").textValue().length() <= MAX_LENGTH;
    }
}
