package io.dateline.gateway.channel.chat.slack;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.chat.IncomingWebhook;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import io.dateline.gateway.channel.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slack by an incoming webhook, whose URL is the secret.
@ApplicationScoped
class SlackChannel implements Channel {

    private static final Set<String> GONE = Set.of("no_service", "no_team", "user_not_found", "invalid_token");

    private final IncomingWebhook webhook;

    SlackChannel(Outbound http, Receivers receivers) {
        this.webhook = new IncomingWebhook(http, receivers);
    }

    @Override
    public String kind() {
        return "slack";
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
        return webhook.send(target, () -> SlackMessages.render(message), SlackChannel::judge);
    }

    private static Answer judge(Reply.Answered reply, boolean plain) {
        if (!reply.isSuccess() && GONE.contains(reply.body().strip())) {
            return new Answer.Gone(reply.status(), reply.said());
        }
        return Attempt.byStatus(reply, plain);
    }
}
