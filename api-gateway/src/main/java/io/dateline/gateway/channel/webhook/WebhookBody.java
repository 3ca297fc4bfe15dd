package io.dateline.gateway.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.EventChannel.Numbered;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Shortening;
import io.dateline.gateway.channel.http.Json;
import java.time.Instant;
import java.util.List;

/// What a webhook says, at most 20 KB an event: ids, figures and links, never an article's text.
final class WebhookBody {

    private static final int MAX_LENGTH = 20_000;

    /// Names the shape of `data`; a new shape has a new name.
    private static final String ALERT_SCHEMA = "urn:dateline:schema:alert:v1";

    private static final String EVENT_SCHEMA = "urn:dateline:schema:event:v1";

    private WebhookBody() {}

    /// @param cloudEvent whether as a CloudEvent in structured mode
    static ObjectNode render(Numbered event, boolean cloudEvent) {
        return switch (event.what()) {
            case Message message ->
                Shortening.fit(
                        Content.of(message),
                        content -> alert(event, message, AlertBody.of(content, message), cloudEvent),
                        body -> Json.bytes(body).length <= MAX_LENGTH);
            case TeamEvent happened ->
                cloudEvent
                        ? cloudEvent(event, happened.subject(), happened.at(), EVENT_SCHEMA, happened.data())
                        : standard(event, happened.at(), happened.data());
        };
    }

    /// Several events at once, as the receiver wants them.
    static JsonNode batch(List<Numbered> events, Instant at, boolean cloudEvents) {
        if (cloudEvents) {
            return Json.array(events.stream().map(event -> render(event, true)).toList());
        }
        ObjectNode body = Json.object().put("type", "batch").put("timestamp", at.toString());
        ObjectNode data = body.putObject("data");
        data.set(
                "events",
                Json.array(events.stream()
                        .map(event -> render(event, false)
                                .put("id", event.deliveryId().toString()))
                        .toList()));
        return body;
    }

    private static ObjectNode alert(Numbered event, Message message, ObjectNode data, boolean cloudEvent) {
        return cloudEvent
                ? cloudEvent(event, "alerts/" + message.alertId(), message.changedAt(), ALERT_SCHEMA, data)
                : standard(event, message.changedAt(), data);
    }

    private static ObjectNode standard(Numbered event, Instant at, JsonNode data) {
        ObjectNode body = Json.object().put("type", event.what().type()).put("timestamp", at.toString());
        if (event.seq() != null) {
            body.put("seq", event.seq());
        }
        body.set("data", data);
        return body;
    }

    private static ObjectNode cloudEvent(Numbered event, String subject, Instant at, String schema, JsonNode data) {
        ObjectNode body = Json.object()
                .put("specversion", "1.0")
                .put("id", event.deliveryId().toString())
                .put("source", "/teams/" + event.what().tenantId())
                .put("type", "io.dateline." + event.what().type() + ".v1")
                .put("subject", subject)
                .put("time", at.toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", schema);
        if (event.seq() != null) {
            // The attribute that CloudEvents documents for this is a text.
            body.put("sequence", String.valueOf(event.seq()));
        }
        body.set("data", data);
        return body;
    }
}
