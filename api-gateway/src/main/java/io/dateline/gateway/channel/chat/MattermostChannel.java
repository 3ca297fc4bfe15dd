package io.dateline.gateway.channel.chat;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Mattermost by an incoming webhook, whose URL is the secret.
@ApplicationScoped
class MattermostChannel implements Channel {

    private final Outbound http;
    private final Receivers receivers;

    MattermostChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "mattermost";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return false;
    }

    @Override
    public void check(Destination target) {
        url(target);
    }

    private URI url(Destination target) {
        return receivers.url("secret", target.secret());
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.send(
                MattermostMessages.render(message),
                body -> http.send(Outbound.Request.post(url(target), Map.of(), body)),
                Attempt::isBadForm,
                Attempt::byStatus);
    }
}
