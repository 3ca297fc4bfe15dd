package io.dateline.gateway.channel.chat;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Mattermost by an incoming webhook, whose URL is the secret.
@ApplicationScoped
class MattermostChannel implements Channel {

    private final IncomingWebhook webhook;

    MattermostChannel(Outbound http, Receivers receivers) {
        this.webhook = new IncomingWebhook(http, receivers);
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
        webhook.check(target);
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return webhook.send(target, () -> MattermostMessages.render(message), Attempt::byStatus);
    }
}
