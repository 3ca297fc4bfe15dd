package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Content.Figure;
import io.dateline.gateway.channel.content.LevelColour;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;
import java.util.ArrayList;
import java.util.List;

/// Messages as Mattermost takes them: an attachment with fields, or text alone.
final class MattermostMessages {

    /// Below Mattermost's 16,383 for a post; beyond 7,000 an attachment is folded up.
    private static final int MAX_ATTACHMENT = 7_000;

    private static final int MAX_TEXT = 12_000;

    private static final MarkdownMarkup MARKUP = MarkdownMarkup.MATTERMOST;

    private MattermostMessages() {}

    static Rendered render(Message message) {
        Content content = Content.of(message);
        return new Rendered(
                Shortening.fit(
                        content,
                        some -> attachment(some, message),
                        body -> body.path("attachments")
                                        .path(0)
                                        .path("text")
                                        .textValue()
                                        .length()
                                <= MAX_ATTACHMENT),
                Shortening.fit(
                        content,
                        some -> body(String.join("\n", Lines.all(some, MARKUP))),
                        body -> body.path("text").textValue().length() <= MAX_TEXT));
    }

    /// The same as a bot posts it: what a webhook has beside its text stands in the post's props.
    static Rendered post(Message message) {
        Rendered webhook = render(message);
        return new Rendered(post(webhook.rich()), post(webhook.plain()));
    }

    private static ObjectNode post(ObjectNode webhook) {
        ObjectNode post = Json.object().put("message", webhook.path("text").textValue());
        ObjectNode props = post.putObject("props");
        props.setAll((ObjectNode) webhook.path("props"));
        // Patched, a post keeps what is not named: a plain form takes the place of a rich one.
        props.set("attachments", webhook.has("attachments") ? webhook.path("attachments") : Json.array(List.of()));
        return post;
    }

    /// A word in the thread of a post, for those who would not see that it has changed.
    static ObjectNode rise(Message message) {
        Content content = Content.of(message);
        return post(body(MARKUP.text(content.status()) + "\n" + MARKUP.text(content.text())));
    }

    private static ObjectNode body(String text) {
        ObjectNode body = Json.object().put("text", text);
        body.putObject("props").put("disable_mentions", true);
        return body;
    }

    private static ObjectNode attachment(Content content, Message message) {
        ObjectNode body = body(MARKUP.bold(content.heading()));
        ObjectNode attachment = body.putArray("attachments").addObject();
        attachment.put("fallback", MARKUP.text(content.heading() + ": " + content.text()));
        attachment.put("color", String.format("#%06x", LevelColour.of(message)));
        List<String> lines = new ArrayList<>(Lines.what(content, MARKUP));
        content.articles().forEach(article -> lines.add("- " + Lines.article(article, MARKUP)));
        if (content.more() != null) {
            lines.add("\n" + content.more() + "\n");
        }
        content.others().forEach(other -> lines.add("- " + MARKUP.text(other)));
        if (content.moreAlerts() != null) {
            lines.add("\n" + content.moreAlerts() + "\n");
        }
        List<String> foot = Lines.foot(content, MARKUP);
        attachment.put("text", String.join("\n", lines) + (foot.isEmpty() ? "" : "\n\n" + String.join("\n", foot)));
        ArrayNode fields = attachment.putArray("fields");
        for (Figure figure : content.figures()) {
            fields.addObject()
                    .put("short", true)
                    .put("title", MARKUP.text(figure.label()))
                    .put("value", MARKUP.text(figure.value()));
        }
        return body;
    }
}
