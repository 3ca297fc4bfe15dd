package io.dateline.gateway.channel.chat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Telegram by a bot. The secret is the bot's token; the setting `chat` is the chat's number or `@channel`; `thread` is
/// a topic in it; `server` is another one than Telegram's own. A reference is the message's number.
@ApplicationScoped
class TelegramChannel implements Channel {

    private static final String SERVER = "https://api.telegram.org";
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}");
    private static final String TOKEN_HINT = "Paste the token that @BotFather gave, such as 123456:ABC-DEF….";
    private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}|@[A-Za-z0-9_]{4,32}");
    private static final String CHAT_HINT = "Write the number of the chat, such as -1001234567890, or @channel.";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Outbound http;
    private final Receivers receivers;

    TelegramChannel(Outbound http, Receivers receivers) {
        this.http = http;
        this.receivers = receivers;
    }

    @Override
    public String kind() {
        return "telegram";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return true;
    }

    @Override
    public void check(Destination target) {
        url(target, "sendMessage");
        Settings.required(target, "chat", CHAT, CHAT_HINT);
        thread(target);
    }

    private static @Nullable String thread(Destination target) {
        return target.settings().containsKey("thread")
                ? Settings.required(target, "thread", NUMBER, "Write the number of the topic, or leave it out.")
                : null;
    }

    private URI url(Destination target, String method) {
        String token = Settings.token(target, TOKEN_HINT);
        if (!TOKEN.matcher(token).matches()) {
            throw new TargetInvalidException("secret", "This is no token of a bot.", TOKEN_HINT);
        }
        return Settings.server(target, receivers, SERVER, "/bot" + token + "/" + method);
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return Attempt.answer(() -> {
            Rendered rendered = TelegramMessages.render(message);
            String chat = Settings.required(target, "chat", CHAT, CHAT_HINT);
            put(rendered, "chat_id", chat);
            if (reference != null && NUMBER.matcher(reference).matches()) {
                put(rendered, "message_id", reference);
                Answer changed = call(target, "editMessageText", rendered, reference);
                if (!(changed instanceof Answer.Refused refused && isLost(refused.reason()))) {
                    return changed;
                }
                rendered.rich().remove("message_id");
                rendered.plain().remove("message_id");
            }
            String thread = thread(target);
            if (thread != null) {
                put(rendered, "message_thread_id", thread);
            }
            return call(target, "sendMessage", rendered, null);
        });
    }

    private static void put(Rendered rendered, String field, String value) {
        for (ObjectNode form : new ObjectNode[] {rendered.rich(), rendered.plain()}) {
            if (NUMBER.matcher(value).matches()) {
                form.put(field, Long.parseLong(value));
            } else {
                form.put(field, value);
            }
        }
    }

    private Answer call(Destination target, String method, Rendered rendered, @Nullable String reference) {
        return Attempt.send(
                rendered,
                body -> http.send(Outbound.Request.post(url(target, method), Map.of(), body)),
                TelegramChannel::refusesForm,
                (reply, plain) -> judge(reply, plain, reference));
    }

    private static String description(Reply.Answered reply) {
        return reply.json().path("description").asText().toLowerCase(Locale.ROOT);
    }

    private static boolean refusesForm(Reply.Answered reply) {
        String said = description(reply);
        return reply.status() == 413
                || reply.status() == 400 && (said.contains("can't parse entities") || said.contains("too long"));
    }

    private static boolean isLost(String reason) {
        return reason.contains("message to edit not found") || reason.contains("message can't be edited");
    }

    private static Answer judge(Reply.Answered reply, boolean plain, @Nullable String reference) {
        JsonNode json = reply.json();
        String said = description(reply);
        if (reply.isSuccess() && json.path("ok").asBoolean()) {
            String id = json.path("result").path("message_id").asText();
            return new Answer.Accepted(reply.status(), NUMBER.matcher(id).matches() ? id : reference, plain);
        }
        if (said.contains("message is not modified")) {
            return new Answer.Accepted(reply.status(), reference, plain);
        }
        if (isLost(said)) {
            return new Answer.Refused(reply.status(), said);
        }
        JsonNode hints = json.path("parameters");
        if (hints.has("migrate_to_chat_id")) {
            return new Answer.Refused(
                    reply.status(),
                    "The group has a new number: set chat to "
                            + hints.path("migrate_to_chat_id").asLong() + ".");
        }
        return switch (reply.status()) {
            case 401, 404 -> new Answer.Gone(reply.status(), "Telegram does not know the bot's token.");
            case 403 -> new Answer.Gone(reply.status(), "The bot may not write there: it was blocked or removed.");
            case 429 ->
                new Answer.Failed(
                        429,
                        "Telegram asks for a pause.",
                        hints.has("retry_after")
                                ? Duration.ofSeconds(
                                        Math.clamp(hints.path("retry_after").asLong(), 0, 86_400))
                                : reply.retryAfter());
            case 200 -> new Answer.Failed(200, "Telegram's answer could not be read.", null);
            default -> Attempt.byStatus(reply, plain);
        };
    }
}
