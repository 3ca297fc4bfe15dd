package io.dateline.gateway.channel.chat;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/// How a chat is spoken to that takes messages at a URL, which is the target's secret: JSON goes there, and what was
/// sent is never replaced.
public final class IncomingWebhook {

    private final Outbound http;
    private final Receivers receivers;

    public IncomingWebhook(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    /// @throws io.dateline.gateway.channel.TargetInvalidException it may not be sent there
    public void check(Destination target) {
        url(target);
    }

    private URI url(Destination target) {
        return receivers.url("secret", target.secret());
    }

    /// @param message written when it is sent: what a target's settings forbid is an answer too
    public Answer send(Destination target, Supplier<Rendered> message, Attempt.Judge judge) {
        return Attempt.answer(() -> Attempt.send(
                message.get(),
                body -> http.send(Outbound.Request.post(url(target), Map.of(), body)),
                Attempt::isBadForm,
                judge));
    }
}
