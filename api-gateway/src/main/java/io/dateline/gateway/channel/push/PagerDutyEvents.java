package io.dateline.gateway.channel.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Content.Figure;
import io.dateline.gateway.channel.content.Content.Link;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.signal.AlertState;
import io.dateline.platform.text.Characters;

/// Events as PagerDuty's Events API v2 takes them: an incident for each alert, opened, acknowledged and resolved by its
/// id.
final class PagerDutyEvents {

    private static final int MAX_SUMMARY = 1_024;

    private PagerDutyEvents() {}

    static Rendered render(Message message, String routingKey) {
        Content content = Content.of(message);
        return new Rendered(rich(content, message, routingKey), event(content, message, routingKey));
    }

    private static String action(AlertState state) {
        return switch (state) {
            case OPEN -> "trigger";
            case ACKNOWLEDGED -> "acknowledge";
            case CLOSED -> "resolve";
        };
    }

    private static String severity(Message message) {
        if (message.test()) {
            return "info";
        }
        return switch (message.level()) {
            case SMALL -> "warning";
            case MEDIUM -> "error";
            case LARGE -> "critical";
        };
    }

    private static ObjectNode event(Content content, Message message, String routingKey) {
        ObjectNode event = Json.object()
                .put("routing_key", routingKey)
                .put("event_action", action(message.state()))
                .put("dedup_key", message.alertId().toString())
                .put("client", "Dateline");
        if (content.open() != null) {
            event.put("client_url", content.open());
        }
        event.putObject("payload")
                .put("summary", Characters.shortened(content.heading() + ": " + content.text(), MAX_SUMMARY))
                .put("source", "Dateline")
                .put("severity", severity(message))
                .put("timestamp", message.changedAt().toString())
                .put("class", message.kind().word());
        return event;
    }

    private static ObjectNode rich(Content content, Message message, String routingKey) {
        ObjectNode event = event(content, message, routingKey);
        ObjectNode details = event.withObject("/payload").putObject("custom_details");
        details.put("status", content.status());
        for (Figure figure : content.figures()) {
            details.put(figure.label(), figure.value());
        }
        ArrayNode articles = details.putArray("articles");
        content.articles().forEach(article -> articles.add(Lines.article(article, Markup.NONE)));
        if (content.more() != null) {
            articles.add(content.more());
        }
        if (!content.others().isEmpty()) {
            ArrayNode others = details.putArray("other alerts");
            content.others().forEach(others::add);
        }
        if (content.missed() != null) {
            details.put("missed", content.missed());
        }
        details.put("why", content.why());
        ArrayNode links = event.putArray("links");
        for (Link link : content.links()) {
            links.addObject().put("href", link.url()).put("text", link.label());
        }
        return event;
    }
}
