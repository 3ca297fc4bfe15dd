package io.dateline.gateway.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.gateway.mail.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes note of mails that came back after the mail server had taken them. What a program answers by itself, such as
/// that somebody is out of office, is no bounce.
@ApplicationScoped
class MailBounces {

    /// Of RFC 3464; whatever else a report is about, nothing came back.
    private static final String FAILED = "failed";

    private static final int PERMANENT = 550;
    private static final int TRANSIENT = 450;

    /// What became of a report.
    enum Outcome {
        /// The mail is noted as failed.
        @JsonProperty("noted")
        NOTED,
        /// It says that the mail is on its way, or has arrived.
        @JsonProperty("no-bounce")
        NO_BOUNCE,
        /// There is no such mail to that address here.
        @JsonProperty("unknown")
        UNKNOWN
    }

    private final Mails mails;
    private final MailSettings settings;
    private final Suppressions suppressions;

    MailBounces(Mails mails, MailSettings settings, Suppressions suppressions) {
        this.mails = mails;
        this.settings = settings;
        this.suppressions = suppressions;
    }

    /// @param status of RFC 3463, such as `5.1.1`
    /// @param diagnostic what the receiving server said; null if nothing is known
    @Transactional
    Outcome report(String messageId, String recipient, String action, String status, @Nullable String diagnostic) {
        if (!action.equalsIgnoreCase(FAILED) || status.startsWith("2")) {
            return Outcome.NO_BOUNCE;
        }
        List<Mail> bounced = mails.sentAs(messageId, recipient, own(messageId));
        String error = diagnostic == null ? status : status + " " + MailText.line(diagnostic);
        for (Mail mail : bounced) {
            mail.state = MailState.FAILED;
            mail.lastError = "It came back: " + error;
            suppressions.bounced(
                    mail.tenantId,
                    mail.id,
                    mail.recipient,
                    WrittenMails.purpose(mail),
                    status.startsWith("5") ? PERMANENT : TRANSIENT,
                    error);
        }
        return bounced.isEmpty() ? Outcome.UNKNOWN : Outcome.NOTED;
    }

    /// The id of a mail whose message's id is its own at our domain; null for any other.
    private @Nullable UUID own(String messageId) {
        int at = messageId.indexOf('@');
        if (at < 0 || !messageId.substring(at + 1).toLowerCase(Locale.ROOT).equals(settings.domain())) {
            return null;
        }
        try {
            return UUID.fromString(messageId.substring(0, at));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
