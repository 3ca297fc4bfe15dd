package io.dateline.gateway.mail.post;

import io.dateline.gateway.channel.Answer;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Hands mails to the SMTP server and reads its replies.
@ApplicationScoped
public class MailPost {

    private static final int MAX_REASON_LENGTH = 400;
    private static final int MIN_PERMANENT = 500;

    /// Of SMTP: the server takes the mail.
    private static final int ACCEPTED = 250;

    private final Mailer mailer;

    MailPost(Mailer mailer) {
        this.mailer = mailer;
    }

    /// @param reference what the answer names the mail by
    public Answer send(Letter letter, String reference) {
        Mail mail = Mail.withText(letter.recipient(), letter.subject(), letter.text());
        if (letter.html() != null) {
            mail.setHtml(letter.html());
        }
        mail.addHeader("Auto-Submitted", "auto-generated");
        letter.headers().forEach(mail::addHeader);
        try {
            mailer.send(mail);
            return new Answer.Accepted(ACCEPTED, reference, false);
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    /// Only what the server itself refused for good is refused; all else may be our way to it.
    static Answer answer(RuntimeException failure) {
        SMTPException reply = reply(failure);
        if (reply == null) {
            return new Answer.Failed(null, "The mail server could not be spoken to: " + root(failure), null);
        }
        String reason = bounded(reply.getReplyCode() + " " + String.join(" ", reply.getReplyMessages()));
        return reply.getReplyCode() >= MIN_PERMANENT
                ? new Answer.Refused(reply.getReplyCode(), reason)
                : new Answer.Failed(reply.getReplyCode(), reason, null);
    }

    private static @Nullable SMTPException reply(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return reply;
            }
        }
        return null;
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return bounded(String.valueOf(cause.getMessage()));
    }

    private static String bounded(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_REASON_LENGTH ? line : line.substring(0, MAX_REASON_LENGTH);
    }
}
