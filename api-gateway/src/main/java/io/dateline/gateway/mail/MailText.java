package io.dateline.gateway.mail;

import io.dateline.contract.AlertRaised;
import io.dateline.gateway.account.LinkMade;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail about an alert says. Headlines come from anywhere: none may add a header or turn the text around.
final class MailText {

    private static final int LONGEST_SUBJECT = 150;

    /// Line breaks and other controls, and the signs that change the direction of writing.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private static final int LONGEST_ADDRESS = 254;

    private MailText() {}

    /// One plain address: no name, no list, nothing that a mail server reads as more.
    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    static String subject(AlertRaised alert) {
        String subject = line(alert.monitorName() + ": " + alert.headline());
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int end = LONGEST_SUBJECT - 1;
        // Not through the middle of a character.
        return subject.substring(0, Character.isHighSurrogate(subject.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// @param publicUrl address of the web UI as people reach it; empty if it is not configured, and then no link
    ///     is made up
    static String text(AlertRaised alert, Optional<String> publicUrl) {
        StringBuilder text = new StringBuilder();
        append(text, line(alert.explanation()));
        text.append('\n');
        append(text, line(alert.headline()));
        append(text, alert.sourceName() == null ? null : line(alert.sourceName()));
        append(text, alert.url() == null ? null : line(alert.url()));
        if (publicUrl.isPresent() && alert.articleId() != null) {
            text.append('\n');
            append(text, "In Dateline: " + publicUrl.get().replaceFirst("/+$", "") + "/articles/" + alert.articleId());
        }
        text.append('\n');
        append(
                text,
                "You get this because a rule of the monitor “" + line(alert.monitorName()) + "” names this address.");
        return text.toString();
    }

    static String subject(LinkMade made) {
        return made.kind() == LinkMade.Kind.INVITATION ? "Your account in Dateline" : "A new password for Dateline";
    }

    /// @param publicUrl as above; without it the reader is told where to put the rest of the address
    static String text(LinkMade made, Optional<String> publicUrl) {
        StringBuilder text = new StringBuilder();
        append(
                text,
                made.kind() == LinkMade.Kind.INVITATION
                        ? line(made.by()) + " invites you to Dateline, as " + line(made.username()) + "."
                        : "Here you can choose a new password for " + line(made.username()) + " in Dateline.");
        text.append('\n');
        append(
                text,
                publicUrl
                        .map(url -> url.replaceFirst("/+$", "") + made.path())
                        .orElse("Open Dateline at the address you know, and put this behind it: " + made.path()));
        text.append('\n');
        append(text, "The link is good once, until " + made.expiresAt().truncatedTo(ChronoUnit.MINUTES) + ".");
        append(text, "If you do not expect this mail, leave it: without the link nothing changes.");
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            text.append(line).append('\n');
        }
    }

    private static String line(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }
}
