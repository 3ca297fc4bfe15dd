package io.dateline.gateway.channel.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Slack by an app of the team: the message is changed in place, and a rise in level is told in its thread. The secret
/// is the bot's token; the setting `channel` is the channel's id; `server` is another one than Slack's own.
///
/// A reference is the channel's id, a slash, and the time by which Slack names the message.
@ApplicationScoped
class SlackAppChannel implements Channel {

    private static final String SERVER = "https://slack.com";
    private static final String TOKEN_HINT = "Paste the bot token of your Slack app (xoxb-…).";
    private static final Pattern CHANNEL = Pattern.compile("[A-Z0-9]{2,40}");
    private static final String CHANNEL_HINT =
            "Paste the id of the channel (such as C012AB3CD), which Slack shows at the end of the channel's details.";

    private static final Set<String> BAD_FORM = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "msg_blocks_too_long",
            "msg_too_long",
            "invalid_attachments",
            "invalid_arguments");
    private static final Set<String> LATER = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "request_timeout",
            "service_unavailable",
            "message_limit_exceeded");
    private static final Set<String> GONE =
            Set.of("account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed");
    /// The message that was to be changed is out of reach.
    private static final Set<String> LOST = Set.of("message_not_found", "cant_update_message", "edit_window_closed");

    private final Outbound http;
    private final Receivers receivers;

    SlackAppChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "slack-app";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return true;
    }

    @Override
    public void check(Destination target) {
        Settings.token(target, TOKEN_HINT);
        channel(target);
        Settings.server(target, receivers, SERVER, "/api/chat.postMessage");
    }

    private static String channel(Destination target) {
        return Settings.required(target, "channel", CHANNEL, CHANNEL_HINT);
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.answer(() -> {
            Rendered rendered = SlackMessages.render(message);
            int slash = reference == null ? -1 : reference.indexOf('/');
            if (reference == null || slash < 0) {
                return post(target, rendered);
            }
            String channel = reference.substring(0, slash);
            String ts = reference.substring(slash + 1);
            Answer updated = call(target, "chat.update", addressed(rendered, channel, "ts", ts));
            if (updated instanceof Answer.Refused refused && LOST.contains(refused.reason())) {
                return post(target, rendered);
            }
            boolean tells = message.change().equals("rose") && updated instanceof Answer.Accepted;
            return tells ? told(target, message, channel, ts, updated) : updated;
        });
    }

    private Answer post(Destination target, Rendered rendered) {
        return call(target, "chat.postMessage", addressed(rendered, channel(target), null, null));
    }

    /// A change shows up for nobody who is not looking; a rise is worth a word.
    private Answer told(Destination target, Message message, String channel, String ts, Answer updated) {
        ObjectNode rise = SlackMessages.rise(message);
        Answer told = call(target, "chat.postMessage", addressed(new Rendered(rise, rise), channel, "thread_ts", ts));
        // Tried again, the change is made once more, which does no harm.
        return told instanceof Answer.Failed ? told : updated;
    }

    private static Rendered addressed(Rendered rendered, String channel, @Nullable String field, @Nullable String ts) {
        for (ObjectNode form : new ObjectNode[] {rendered.rich(), rendered.plain()}) {
            form.put("channel", channel);
            form.remove("ts");
            if (field != null) {
                form.put(field, ts);
            }
            if (form == rendered.plain() && form != rendered.rich() && field != null) {
                // Takes the place of a message that may have had some.
                form.putArray("blocks");
            }
        }
        return rendered;
    }

    private Answer call(Destination target, String method, Rendered rendered) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + Settings.token(target, TOKEN_HINT));
        return Attempt.send(
                rendered,
                body -> http.send(new Outbound.Request(
                        "POST",
                        Settings.server(target, receivers, SERVER, "/api/" + method),
                        headers,
                        "application/json; charset=utf-8",
                        body)),
                reply -> Attempt.isBadForm(reply)
                        || BAD_FORM.contains(reply.json().path("error").asText()),
                SlackAppChannel::judge);
    }

    /// Slack answers 200 to almost everything: `ok` is what counts.
    private static Answer judge(Reply.Answered reply, boolean plain) {
        JsonNode json = reply.json();
        String error = json.path("error").asText();
        if (reply.isSuccess() && json.path("ok").asBoolean()) {
            String reference =
                    json.path("channel").asText() + "/" + json.path("ts").asText();
            return new Answer.Accepted(reply.status(), reference, plain);
        }
        if (GONE.contains(error)) {
            return new Answer.Gone(reply.status(), "Slack does not know the token any more: " + error + ".");
        }
        if (LOST.contains(error)) {
            return new Answer.Refused(reply.status(), error);
        }
        if (LATER.contains(error)) {
            return new Answer.Failed(reply.status(), "Slack cannot take it now: " + error + ".", reply.retryAfter());
        }
        if (!reply.isSuccess()) {
            return Attempt.byStatus(reply, plain);
        }
        return switch (error) {
            case "" -> new Answer.Failed(reply.status(), "Slack's answer could not be read.", reply.retryAfter());
            case "not_in_channel" ->
                new Answer.Refused(reply.status(), "The app is not in the channel: invite it there (/invite).");
            case "channel_not_found" ->
                new Answer.Refused(reply.status(), "Slack knows no such channel, or the app may not see it.");
            case "is_archived" -> new Answer.Refused(reply.status(), "The channel is archived.");
            case "missing_scope" -> new Answer.Refused(reply.status(), "The app lacks the scope chat:write.");
            default -> new Answer.Refused(reply.status(), reply.said());
        };
    }
}
