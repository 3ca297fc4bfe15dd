package io.dateline.gateway.channel.push;

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
import io.dateline.gateway.channel.http.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Notifications by ntfy. The setting `topic` names where to; `server` is another one than ntfy's own; the secret is an
/// access token, where the topic wants one. `updates` is `on` where the server can replace a notification (2.16 and
/// later): an older one would show each update as a second message and say nothing, and its version is told to
/// administrators alone. A reference is the sequence's id; a server that does not give it back gets new messages.
@ApplicationScoped
class NtfyChannel implements Channel {

    private static final String SERVER = "https://ntfy.sh";
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String TOKEN_HINT = "Paste an access token (tk_…), or leave it out for an open topic.";

    private final Outbound http;
    private final Receivers receivers;

    NtfyChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "ntfy";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return Settings.oneOf(target, "updates", "off", "on").equals("on");
    }

    @Override
    public void check(Destination target) {
        url(target);
        topic(target);
        headers(target);
        updatesInPlace(target);
    }

    private URI url(Destination target) {
        return Settings.server(target, receivers, SERVER, "/");
    }

    private static String topic(Destination target) {
        return Settings.required(
                target, "topic", TOPIC, "Write the topic: up to 64 letters, digits, hyphens and underscores.");
    }

    private static Map<String, String> headers(Destination target) {
        return target.secret() == null
                ? Map.of()
                : Map.of("Authorization", "Bearer " + Settings.token(target, TOKEN_HINT));
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.answer(() -> {
            Rendered rendered = NtfyMessages.render(message, topic(target));
            if (updatesInPlace(target)) {
                String sequence = reference == null ? message.alertId().toString() : reference;
                rendered.rich().put("sequence_id", sequence);
                rendered.plain().put("sequence_id", sequence);
            }
            return Attempt.send(
                    rendered,
                    body -> http.send(Outbound.Request.post(url(target), headers(target), body)),
                    Attempt::isBadForm,
                    NtfyChannel::judge);
        });
    }

    private static Answer judge(Reply.Answered reply, boolean plain) {
        if (reply.isSuccess()) {
            JsonNode sequence = reply.json().path("sequence_id");
            return new Answer.Accepted(reply.status(), sequence.isTextual() ? sequence.textValue() : null, plain);
        }
        return switch (reply.status()) {
            case 401, 403 ->
                new Answer.Refused(reply.status(), "The topic may not be written to with this token, or without one.");
            default -> Attempt.byStatus(reply, plain);
        };
    }
}
