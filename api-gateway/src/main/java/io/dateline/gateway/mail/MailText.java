package io.dateline.gateway.mail;

import io.dateline.gateway.account.LinkMade;
import io.dateline.gateway.mail.subscriber.SubscriberInvited;
import io.dateline.platform.text.Characters;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What mails say. Headlines come from anywhere: none may add a header or turn the text around.
final class MailText {

    private MailText() {}

    static String subject(LinkMade made) {
        return made.kind() == LinkMade.Kind.INVITATION ? "Your account in Dateline" : "A new password for Dateline";
    }

    /// @param publicUrl address of the web pages as people reach them; without it the reader is told where to put the
    ///     rest of the address
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
                        .map(url -> url + made.path())
                        .orElse("Open Dateline at the address you know, and put this behind it: " + made.path()));
        text.append('\n');
        append(text, "The link is good once, until " + made.expiresAt().truncatedTo(ChronoUnit.MINUTES) + ".");
        append(text, "If you do not expect this mail, leave it: without the link nothing changes.");
        return text.toString();
    }

    static String subject(SubscriberInvited invited) {
        return "Do you want “" + line(invited.briefing()) + "” by mail?";
    }

    /// The link in it lets the address subscribe, and nothing else.
    static String text(SubscriberInvited invited) {
        StringBuilder text = new StringBuilder();
        append(
                text,
                line(invited.by()) + " invites you to read the briefing “" + line(invited.briefing()) + "” by mail.");
        text.append('\n');
        append(text, "If you want it, open this page and press Subscribe:");
        append(text, invited.url());
        text.append('\n');
        append(text, "Without that nothing is sent to you. The link is good for 30 days.");
        return text.toString();
    }

    static void append(StringBuilder text, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            text.append(line).append('\n');
        }
    }

    static String line(String text) {
        return Characters.plain(text);
    }
}
