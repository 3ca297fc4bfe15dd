package io.dateline.gateway.mail;

import io.dateline.gateway.channel.Message;
import io.dateline.gateway.mail.view.MailedAlert;
import io.dateline.gateway.mail.view.MailedAlert.MailedArticle;
import io.dateline.gateway.mail.view.MailedAlert.MailedFigure;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes out mails about alerts. The template of the HTML escapes what it is given, that of the text does not; before
/// either sees a foreign text it is one line without controls, and no longer than it may be.
@ApplicationScoped
class AlertLetters {

    private static final int MAX_SUBJECT_LENGTH = 150;
    private static final int MAX_SENTENCE_LENGTH = 2_000;
    private static final int MAX_LINE_LENGTH = 300;
    private static final int MAX_URL_LENGTH = 1_500;
    private static final int MAX_FIGURES = 20;
    private static final int MAX_ARTICLES = 5;
    private static final int MAX_OTHERS = 25;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /// A mail about an alert, written out: text and HTML say the same.
    record AlertLetter(String recipient, String subject, String text, String html) {}

    private final Template html;
    private final Template text;

    AlertLetters(@Location("mail/alert.html") Template html, @Location("mail/alert-text.txt") Template text) {
        this.html = html;
        this.text = text;
    }

    /// @param unsubscribe address of the page that stops such mails; null where there is none
    AlertLetter of(Message message, String recipient, @Nullable String unsubscribe) {
        MailedAlert alert = alert(message, unsubscribe);
        return new AlertLetter(
                recipient,
                alert.subject(),
                text.data("alert", alert).render().strip() + "\n",
                html.data("alert", alert).render());
    }

    private static MailedAlert alert(Message message, @Nullable String unsubscribe) {
        Message.Links links = message.links();
        List<MailedArticle> articles = new ArrayList<>();
        for (Message.ArticleLine line :
                message.articles().stream().limit(MAX_ARTICLES).toList()) {
            articles.add(article(line));
        }
        return new MailedAlert(
                line(message.subject(), MAX_SUBJECT_LENGTH),
                message.level().word(),
                line(message.text(), MAX_SENTENCE_LENGTH),
                message.figures().stream()
                        .limit(MAX_FIGURES)
                        .map(figure -> new MailedFigure(
                                line(figure.label(), MAX_LINE_LENGTH), line(figure.value(), MAX_LINE_LENGTH)))
                        .toList(),
                articles,
                message.moreArticles() + message.articles().size() - articles.size(),
                message.others().stream()
                        .limit(MAX_OTHERS)
                        .map(other -> line(other, MAX_LINE_LENGTH))
                        .toList(),
                Math.max(0, message.others().size() - MAX_OTHERS),
                links == null ? null : https(links.open()),
                links == null ? null : https(links.acknowledge()),
                links == null ? null : https(links.mute()),
                links == null ? null : https(links.useful()),
                message.missed(),
                line(message.why(), MAX_LINE_LENGTH),
                unsubscribe);
    }

    private static MailedArticle article(Message.ArticleLine line) {
        List<String> facts = new ArrayList<>();
        if (line.outlet() != null) {
            facts.add(line(line.outlet(), MAX_LINE_LENGTH));
        }
        if (line.tier() != null) {
            facts.add("tier " + line.tier());
        }
        if (line.time() != null) {
            facts.add(TIME.format(line.time()));
        }
        if (line.tone() != null) {
            facts.add(line(line.tone(), MAX_LINE_LENGTH));
        }
        return new MailedArticle(
                line(line.headline(), MAX_LINE_LENGTH),
                String.join(" · ", facts),
                https(line.url()),
                https(line.page()));
    }

    /// Only what a browser opens over the web; an installation on one's own machine has no certificate.
    private static @Nullable String https(@Nullable String url) {
        if (url == null || url.length() > MAX_URL_LENGTH) {
            return null;
        }
        String one = MailText.line(url);
        boolean opens = one.startsWith("https://") || one.startsWith("http://localhost:");
        return opens && one.indexOf(' ') < 0 ? one : null;
    }

    private static String line(String text, int longest) {
        String one = MailText.line(text);
        if (one.length() <= longest) {
            return one;
        }
        int end = longest - 1;
        // Not through the middle of a character.
        return one.substring(0, Character.isHighSurrogate(one.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
