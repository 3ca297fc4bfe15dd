package io.dateline.gateway.mail;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.mail.AlertLetters.AlertLetter;
import io.dateline.gateway.mail.link.AlertLinks;
import io.dateline.gateway.mail.post.Letter;
import io.dateline.gateway.mail.post.MailAddress;
import io.dateline.gateway.mail.post.MailPost;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppression;
import io.dateline.gateway.mail.suppression.Suppressions;
import io.dateline.gateway.mail.suppression.UnsubscribeLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Alerts by mail to one address; setting `address`. What goes there is kept to be read, and sent where an SMTP server
/// is named. All mails about one alert are one thread: ids that follow from one another, and the same subject.
@ApplicationScoped
class MailChannel implements Channel {

    static final String KIND = "mail";

    private static final String ADDRESS = "address";

    /// The id of a mail about an alert.
    private static final Pattern THREAD = Pattern.compile("alert-([0-9a-f-]{36})\\.([0-9]{1,6})@");

    private final AlertLetters letters;
    private final Mails mails;
    private final MailPost post;
    private final Suppressions suppressions;
    private final UnsubscribeLinks unsubscribeLinks;
    private final AlertLinks alertLinks;
    private final MailSettings settings;

    MailChannel(
            AlertLetters letters,
            Mails mails,
            MailPost post,
            Suppressions suppressions,
            UnsubscribeLinks unsubscribeLinks,
            AlertLinks alertLinks,
            MailSettings settings) {
        this.letters = letters;
        this.mails = mails;
        this.post = post;
        this.suppressions = suppressions;
        this.unsubscribeLinks = unsubscribeLinks;
        this.alertLinks = alertLinks;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean updatesInPlace(Destination destination) {
        return false;
    }

    @Override
    public boolean needsProof() {
        return true;
    }

    @Override
    public void check(Destination destination) {
        if (!MailAddress.isPlain(address(destination))) {
            throw Parameters.invalid(
                    "settings.address", "A mail target needs one plain e-mail address, such as desk@example.org.");
        }
        if (destination.secret() != null) {
            throw Parameters.invalid("secret", "A mail target has no secret; leave it out.");
        }
    }

    @Override
    public Answer send(Destination destination, Message message, @Nullable String reference) {
        String address = address(destination);
        Optional<Suppression> suppressed = suppressions.of(message.tenantId(), address, Purpose.ALERTS);
        if (suppressed.isPresent()) {
            String reason = "The address gets no mails about alerts: "
                    + suppressed.get().cause() + ".";
            return suppressed.get().isWish() ? new Answer.Unwanted(reason) : new Answer.Refused(null, reason);
        }
        Optional<String> unsubscribe = settings.publicUrl()
                .flatMap(url -> unsubscribeLinks
                        .token(message.tenantId(), Purpose.ALERTS, address)
                        .map(token -> url + "/api/v1/unsubscribe/" + token));
        AlertLetter letter = letters.of(linked(message, destination, address), address, unsubscribe.orElse(null));
        String messageId = messageId(message, reference);
        mails.keep(message, letter, messageId);
        if (!settings.sends()) {
            return new Answer.Accepted(null, messageId, false);
        }
        return post.send(
                new Letter(
                        address,
                        letter.subject(),
                        letter.text(),
                        letter.html(),
                        headers(message, messageId, reference, unsubscribe)),
                messageId);
    }

    /// With links that need no sign-in, where this installation can make them.
    private Message linked(Message message, Destination destination, String address) {
        Message.Links shown = message.links();
        if (shown == null || message.isSummary()) {
            return message;
        }
        return settings.publicUrl()
                .flatMap(url -> alertLinks
                        .token(
                                message.tenantId(),
                                destination.targetId(),
                                message.alertId(),
                                message.changedAt(),
                                address)
                        .map(token -> url + "/api/v1/mail-links/" + token))
                .map(url -> message.with(
                        new Message.Links(shown.open(), url + "/acknowledge", url + "/mute", url + "/useful")))
                .orElse(message);
    }

    private String messageId(Message message, @Nullable String reference) {
        if (message.test()) {
            return message.deliveryId() + "@" + settings.domain();
        }
        int number = 1;
        if (reference != null) {
            Matcher before = THREAD.matcher(reference);
            if (before.lookingAt() && before.group(1).equals(message.alertId().toString())) {
                number = Integer.parseInt(before.group(2)) + 1;
            }
        }
        return threadId(message.alertId(), number);
    }

    private String threadId(UUID alertId, int number) {
        return "alert-" + alertId + "." + number + "@" + settings.domain();
    }

    private Map<String, String> headers(
            Message message, String messageId, @Nullable String reference, Optional<String> unsubscribe) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", "<" + messageId + ">");
        if (reference != null) {
            String first = threadId(message.alertId(), 1);
            // Told first in a mail about another alert, it is an answer to that one.
            String root = messageId.equals(first) ? reference : first;
            headers.put("In-Reply-To", "<" + root + ">");
            headers.put("References", "<" + root + ">");
        }
        headers.put("List-Id", "<" + message.kind().word() + "." + message.tenantId() + "." + settings.domain() + ">");
        unsubscribe.ifPresent(url -> {
            headers.put("List-Unsubscribe", "<" + url + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
        return headers;
    }

    private static String address(Destination destination) {
        return destination.settings().getOrDefault(ADDRESS, "");
    }
}
