package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import io.dateline.gateway.channel.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Discord by a webhook, whose URL is the secret. A reference is the message's id.
@ApplicationScoped
class DiscordChannel implements Channel {

    private static final int UNKNOWN_WEBHOOK = 10_015;
    private static final int UNKNOWN_MESSAGE = 10_008;
    private static final Pattern ID = Pattern.compile("[0-9]{1,30}");

    private final Outbound http;
    private final Receivers receivers;

    DiscordChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "discord";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return true;
    }

    @Override
    public void check(Destination target) {
        url(target, "", "");
    }

    /// @param path behind the webhook's own
    /// @param query beside what the webhook's URL already has, such as a thread
    private URI url(Destination target, String path, String query) {
        URI webhook = receivers.url("secret", target.secret());
        String own = webhook.getRawQuery();
        String all = own == null ? query : query.isEmpty() ? own : own + "&" + query;
        return URI.create(webhook.getScheme() + "://" + webhook.getRawAuthority() + webhook.getRawPath() + path
                + (all.isEmpty() ? "" : "?" + all));
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        Rendered rendered = DiscordMessages.render(message);
        if (reference == null || !ID.matcher(reference).matches()) {
            return post(target, rendered);
        }
        boolean[] lost = new boolean[1];
        Answer changed = Attempt.send(
                rendered,
                body -> http.send(new Outbound.Request(
                        "PATCH", url(target, "/messages/" + reference, ""), Map.of(), "application/json", body)),
                Attempt::isBadForm,
                (reply, plain) -> {
                    lost[0] = reply.status() == 404 && code(reply) == UNKNOWN_MESSAGE;
                    return judge(reply, plain);
                });
        // Somebody has deleted it.
        return lost[0] ? post(target, rendered) : changed;
    }

    private Answer post(Destination target, Rendered rendered) {
        return Attempt.send(
                rendered,
                body -> http.send(Outbound.Request.post(url(target, "", "wait=true"), Map.of(), body)),
                Attempt::isBadForm,
                DiscordChannel::judge);
    }

    private static int code(Reply.Answered reply) {
        return reply.json().path("code").asInt();
    }

    private static Answer judge(Reply.Answered reply, boolean plain) {
        JsonNode json = reply.json();
        if (reply.isSuccess()) {
            String id = json.path("id").asText();
            return new Answer.Accepted(reply.status(), ID.matcher(id).matches() ? id : null, plain);
        }
        if (reply.status() == 404 && code(reply) == UNKNOWN_WEBHOOK) {
            return new Answer.Gone(reply.status(), "The webhook was deleted in Discord.");
        }
        if (reply.status() == 429 && json.path("retry_after").isNumber()) {
            long wait = Math.clamp((long) Math.ceil(json.path("retry_after").asDouble()), 0, 86_400);
            return new Answer.Failed(429, "Discord asks for a pause.", Duration.ofSeconds(wait));
        }
        return Attempt.byStatus(reply, plain);
    }
}
