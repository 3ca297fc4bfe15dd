package io.dateline.gateway.channel.chat;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import io.dateline.gateway.channel.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slack by an incoming webhook, whose URL is the secret.
@ApplicationScoped
class SlackChannel implements Channel {

    private static final Set<String> GONE = Set.of("no_service", "no_team", "user_not_found", "invalid_token");

    private final Outbound http;
    private final Receivers receivers;

    SlackChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
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
        url(target);
    }

    private URI url(Destination target) {
        return receivers.url("secret", target.secret());
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.send(
                SlackMessages.render(message),
                body -> http.send(Outbound.Request.post(url(target), Map.of(), body)),
                Attempt::isBadForm,
                SlackChannel::judge);
    }

    private static Answer judge(Reply.Answered reply, boolean plain) {
        if (!reply.isSuccess() && GONE.contains(reply.body().strip())) {
            return new Answer.Gone(reply.status(), reply.said());
        }
        return Attempt.byStatus(reply, plain);
    }
}
