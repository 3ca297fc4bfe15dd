package io.dateline.gateway.channel.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Content.Link;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.signal.AlertState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Notifications as ntfy takes them. It shows text as it is.
final class NtfyMessages {

    /// Bytes; a longer message becomes a file.
    private static final int MAX_MESSAGE = 4_096;

    private static final int MAX_ACTIONS = 3;

    /// Made without a sound: what has ended calls nobody.
    private static final int QUIET = 1;

    private NtfyMessages() {}

    static Rendered render(Message message, String topic) {
        Content content = Content.of(message);
        return new Rendered(
                Shortening.fit(content, some -> rich(some, message, topic), NtfyMessages::fits),
                Shortening.fit(
                        content, some -> notification(topic, some, Lines.all(some, Markup.NONE)), NtfyMessages::fits));
    }

    private static ObjectNode notification(String topic, Content content, List<String> lines) {
        return Json.object()
                .put("topic", topic)
                .put("title", content.heading())
                .put("message", String.join("\n", lines));
    }

    private static ObjectNode rich(Content content, Message message, String topic) {
        List<String> lines = Lines.body(content, Markup.NONE);
        if (!content.why().isEmpty()) {
            lines.add(content.why());
        }
        ObjectNode notification = notification(topic, content, lines);
        notification.put("priority", priority(message));
        notification
                .putArray("tags")
                .add(message.kind().word())
                .add(message.level().word());
        if (content.open() != null) {
            notification.put("click", content.open());
        }
        ArrayNode actions = notification.putArray("actions");
        for (Link link : content.links().stream().limit(MAX_ACTIONS).toList()) {
            actions.addObject().put("action", "view").put("label", link.label()).put("url", link.url());
        }
        return notification;
    }

    private static int priority(Message message) {
        if (message.state() == AlertState.CLOSED) {
            return QUIET;
        }
        return switch (message.level()) {
            case SMALL -> 3;
            case MEDIUM -> 4;
            case LARGE -> 5;
        };
    }

    private static boolean fits(ObjectNode notification) {
        return notification.path("message").textValue().getBytes(StandardCharsets.UTF_8).length <= MAX_MESSAGE;
    }
}
