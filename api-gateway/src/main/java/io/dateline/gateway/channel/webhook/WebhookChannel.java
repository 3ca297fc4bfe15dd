package io.dateline.gateway.channel.webhook;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.EventChannel;
import io.dateline.gateway.channel.EventFilter;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.TargetInvalidException;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import io.dateline.gateway.channel.http.Reply;
import io.dateline.gateway.channel.http.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Signed webhooks. The secret signs; while it is being changed, the retired one does too. The setting `url` is the
/// receiver; `format` is `standard` or `cloudevents`; `header.NAME` adds a header; `batch` is `yes` for as many
/// events at once as come within ten seconds, up to a hundred; `events` and `monitors` say what it takes besides
/// alerts.
@ApplicationScoped
class WebhookChannel implements EventChannel {

    private static final String KIND = "webhook";

    private final Outbound http;
    private final Receivers receivers;
    private final InstantSource clock;

    WebhookChannel(Outbound http, Receivers receivers, InstantSource clock) {
        this.http = http;
        this.receivers = receivers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// What is sent together is sent one after the other.
    @Override
    public String lane(Destination target) {
        return isBatched(target) ? KIND + "-batch" : KIND;
    }

    @Override
    public boolean isBatched(Destination target) {
        return Settings.oneOf(target, "batch", "no", "yes").equals("yes");
    }

    /// Every version is an event of its own.
    @Override
    public boolean updatesInPlace(Destination target) {
        return false;
    }

    @Override
    public boolean isSecret(String setting) {
        return setting.startsWith(AddedHeaders.PREFIX);
    }

    @Override
    public void check(Destination target) {
        url(target);
        secret(target);
        isCloudEvent(target);
        isBatched(target);
        EventFilter.of(target.settings()).check();
        AddedHeaders.of(target);
    }

    private URI url(Destination target) {
        return receivers.url("url", target.settings().get("url"));
    }

    private static WebhookSecret secret(Destination target) {
        if (target.secret() == null) {
            throw new TargetInvalidException(
                    "secret", "The signing secret is missing.", "Leave it to Dateline to make one.");
        }
        return WebhookSecret.parse(target.secret());
    }

    private static boolean isCloudEvent(Destination target) {
        return Settings.oneOf(target, "format", "standard", "cloudevents").equals("cloudevents");
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return send(target, message.deliveryId(), List.of(new Numbered(message.deliveryId(), null, message)), false);
    }

    @Override
    public Answer send(Destination target, UUID id, List<Numbered> events) {
        return send(target, id, events, isBatched(target));
    }

    private Answer send(Destination target, UUID id, List<Numbered> events, boolean batched) {
        return Attempt.answer(() -> {
            boolean cloudEvent = isCloudEvent(target);
            byte[] body = Json.bytes(
                    batched
                            ? WebhookBody.batch(events, clock.instant(), cloudEvent)
                            : WebhookBody.render(events.getFirst(), cloudEvent));
            Reply reply = http.send(new Outbound.Request(
                    "POST", url(target), headers(target, id.toString(), body), type(cloudEvent, batched), body));
            return Attempt.judged(reply, false, WebhookChannel::judge);
        });
    }

    private static String type(boolean cloudEvent, boolean batched) {
        if (!cloudEvent) {
            return "application/json";
        }
        return batched
                ? "application/cloudevents-batch+json; charset=utf-8"
                : "application/cloudevents+json; charset=utf-8";
    }

    private Map<String, String> headers(Destination target, String id, byte[] body) {
        Instant now = clock.instant();
        String signature = secret(target).sign(id, now, body);
        if (target.retiredSecret() != null) {
            signature += " " + WebhookSecret.parse(target.retiredSecret()).sign(id, now, body);
        }
        Map<String, String> headers = new LinkedHashMap<>(AddedHeaders.of(target));
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", signature);
        return headers;
    }

    /// Receivers of webhooks are programs of somebody's own: whatever they answer may be mended while it is tried
    /// again.
    private static Answer judge(Reply.Answered reply, boolean plain) {
        Answer answer = Attempt.byStatus(reply, plain);
        return answer instanceof Answer.Refused
                ? new Answer.Failed(reply.status(), reply.said(), reply.retryAfter())
                : answer;
    }
}
