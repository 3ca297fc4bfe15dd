package io.dateline.gateway.channel.push;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.TargetInvalidException;
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

/// PagerDuty by its Events API v2. The secret is the integration's key; `server` is another one than the usual, such as
/// the one of the European region. A reference is the key by which PagerDuty knows the incident.
@ApplicationScoped
class PagerDutyChannel implements Channel {

    private static final String SERVER = "https://events.pagerduty.com";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{32}");
    private static final String KEY_HINT = "Paste the integration key of an Events API v2 integration: 32 signs.";

    private final Outbound http;
    private final Receivers receivers;

    PagerDutyChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "pagerduty";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return true;
    }

    @Override
    public void check(Destination target) {
        url(target);
        key(target);
    }

    private URI url(Destination target) {
        return Settings.server(target, receivers, SERVER, "/v2/enqueue");
    }

    private static String key(Destination target) {
        String key = Settings.token(target, KEY_HINT);
        if (!KEY.matcher(key).matches()) {
            throw new TargetInvalidException("secret", "This is no integration key.", KEY_HINT);
        }
        return key;
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.answer(() -> Attempt.send(
                PagerDutyEvents.render(message, key(target)),
                body -> http.send(Outbound.Request.post(url(target), Map.of(), body)),
                Attempt::isBadForm,
                (reply, plain) -> judge(reply, plain, message.alertId().toString())));
    }

    private static Answer judge(Reply.Answered reply, boolean plain, String dedupKey) {
        return reply.isSuccess()
                ? new Answer.Accepted(reply.status(), dedupKey, plain)
                : Attempt.byStatus(reply, plain);
    }
}
