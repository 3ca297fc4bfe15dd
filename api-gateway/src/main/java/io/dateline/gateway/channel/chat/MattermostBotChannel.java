package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Rendered;
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

/// Mattermost by a bot of the team's: its post is changed in place, and a rise in level is told in the post's thread.
/// The secret is the bot's token; `server` is the team's Mattermost, `channel` the channel's id.
///
/// A reference is the post's id.
@ApplicationScoped
class MattermostBotChannel implements Channel {

    private static final String TOKEN_HINT = "Paste the access token of your bot account.";
    private static final String SERVER_HINT =
            "Type the address of your Mattermost, such as https://chat.company.example.";
    private static final Pattern ID = Pattern.compile("[a-z0-9]{26}");
    private static final String CHANNEL_HINT =
            "Paste the id of the channel: 26 letters and digits, at the foot of “View Info” of the channel.";
    private static final String POSTS = "/api/v4/posts";

    private final Outbound http;
    private final Receivers receivers;

    MattermostBotChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "mattermost-bot";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return true;
    }

    @Override
    public void check(Destination target) {
        Settings.token(target, TOKEN_HINT);
        channel(target);
        server(target, POSTS);
    }

    private static String channel(Destination target) {
        return Settings.required(target, "channel", ID, CHANNEL_HINT);
    }

    private URI server(Destination target, String path) {
        if (target.settings().getOrDefault("server", "").isBlank()) {
            throw new TargetInvalidException("server", "This setting is missing.", SERVER_HINT);
        }
        return Settings.server(target, receivers, "", path);
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.answer(() -> {
            Rendered rendered = MattermostMessages.post(message);
            if (reference == null || !ID.matcher(reference).matches()) {
                return post(target, rendered, null);
            }
            Answer updated = call(target, "PUT", POSTS + "/" + reference + "/patch", rendered);
            if (updated instanceof Answer.Refused refused && isLost(refused.status())) {
                return post(target, rendered, null);
            }
            if (!message.change().equals("rose") || !(updated instanceof Answer.Accepted)) {
                return updated;
            }
            // A change shows up for nobody who is not looking; a rise is worth a word. Tried again, the change is made
            // once
            // more, which does no harm.
            ObjectNode rise = MattermostMessages.rise(message);
            Answer told = post(target, new Rendered(rise, rise), reference);
            return told instanceof Answer.Failed ? told : updated;
        });
    }

    private Answer post(Destination target, Rendered rendered, @Nullable String thread) {
        for (ObjectNode form : new ObjectNode[] {rendered.rich(), rendered.plain()}) {
            form.put("channel_id", channel(target));
            if (thread != null) {
                form.put("root_id", thread);
            }
        }
        return call(target, "POST", POSTS, rendered);
    }

    private Answer call(Destination target, String method, String path, Rendered rendered) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + Settings.token(target, TOKEN_HINT));
        URI url = server(target, path);
        return Attempt.send(
                rendered,
                body -> http.send(new Outbound.Request(method, url, headers, "application/json", body)),
                Attempt::isBadForm,
                MattermostBotChannel::judge);
    }

    /// The post that was to be changed is out of reach.
    private static boolean isLost(@Nullable Integer status) {
        return status != null && status == 404;
    }

    private static Answer judge(Reply.Answered reply, boolean plain) {
        if (reply.isSuccess()) {
            String id = reply.json().path("id").asText();
            return ID.matcher(id).matches()
                    ? new Answer.Accepted(reply.status(), id, plain)
                    : new Answer.Failed(reply.status(), "Mattermost's answer could not be read.", reply.retryAfter());
        }
        return switch (reply.status()) {
            case 401 -> new Answer.Gone(reply.status(), "Mattermost does not know the token any more.");
            case 403 ->
                new Answer.Refused(
                        reply.status(), "The bot may not post there: add it to the team and to the channel.");
            default -> Attempt.byStatus(reply, plain);
        };
    }
}
