package io.dateline.local.demo;

import io.dateline.local.demo.DemoApi.Mail;
import io.dateline.local.receiver.Vendor.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Shows what alerts look like where they arrive: the messages of every chat as people see them, and the mails. It
/// brings itself up to date.
final class ReceiversPage {

    private static final Map<String, String> NAMES = names();

    private final Supplier<List<Shown>> messages;
    private final Supplier<List<Mail>> mails;
    private final String style = style();

    ReceiversPage(Supplier<List<Shown>> messages, Supplier<List<Mail>> mails) {
        this.messages = messages;
        this.mails = mails;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("slack-app", "Slack, by an app");
        names.put("slack", "Slack, by a webhook");
        names.put("teams", "Microsoft Teams");
        names.put("discord", "Discord");
        names.put("mattermost", "Mattermost, by a webhook");
        names.put("mattermost-bot", "Mattermost, by a bot");
        names.put("telegram", "Telegram");
        names.put("ntfy", "Telephones (ntfy)");
        names.put("pagerduty", "PagerDuty");
        names.put("webhook", "A program of your own");
        return names;
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(ReceiversPage.class.getResourceAsStream("receivers.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String render() {
        Map<String, List<Shown>> byKind = messages.get().stream().collect(Collectors.groupingBy(Shown::kind));
        List<Mail> written = mails.get();
        StringBuilder sections = new StringBuilder();
        StringBuilder links = new StringBuilder(link("mail", "Mail", written.size()));
        NAMES.forEach((kind, name) -> {
            List<Shown> shown = byKind.getOrDefault(kind, List.of());
            links.append(link(kind, name, shown.size()));
            sections.append(section(
                    kind,
                    name,
                    shown.reversed().stream().map(ReceiversPage::message).collect(Collectors.joining("\n"))));
        });
        sections.append(section(
                "mail", "Mail", written.stream().map(ReceiversPage::mail).collect(Collectors.joining("\n"))));
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Where alerts arrive</title>
            <meta name="viewport" content="width=device-width">
            <style>%s</style></head><body>
            <header><h1>Where alerts arrive</h1>
            <p>Receivers on this machine stand in for chats, telephones and mailboxes. They refuse what their vendors refuse and show
            what people would see, the newest first. Nothing leaves the machine.</p></header>
            <nav aria-label="Receivers">%s</nav>
            <main>%s</main>
            <script>
            let before = document.querySelector('main').innerHTML;
            setInterval(async () => {
              const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
              const now = page.querySelector('main').innerHTML;
              if (now === before) return;
              before = now;
              document.querySelector('nav').innerHTML = page.querySelector('nav').innerHTML;
              document.querySelector('main').innerHTML = now;
            }, 3000);
            </script>
            </body></html>
            """.formatted(style, links, sections);
    }

    private static String link(String kind, String name, int count) {
        return "<a href=\"#%s\">%s (%d)</a>".formatted(kind, name, count);
    }

    private static String section(String kind, String name, String content) {
        String shown = content.isEmpty() ? "<p class=\"none\">Nothing has arrived yet.</p>" : content;
        return "<section class=\"%s\" id=\"%s\"><h2>%s</h2><div class=\"list\" tabindex=\"0\">%s</div></section>\n"
                .formatted(kind, kind, name, shown);
    }

    private static String message(Shown message) {
        List<String> lines =
                message.text().lines().filter(line -> !line.isBlank()).toList();
        String rest = lines.stream()
                .skip(1)
                .map(line -> "<p>" + Markup.escape(line) + "</p>")
                .collect(Collectors.joining());
        String links = message.links().stream()
                .distinct()
                .map(link -> "<li><a href=\"%s\">%s</a></li>".formatted(Markup.escape(link), Markup.escape(link)))
                .collect(Collectors.joining());
        return """
            <article><div><h3>%s</h3>%s%s<footer>%s</footer></div></article>
            """.formatted(
                        Markup.escape(lines.isEmpty() ? "" : lines.getFirst()),
                        rest,
                        links.isEmpty()
                                ? ""
                                : "<details><summary>Where its links lead</summary><ul>" + links + "</ul></details>",
                        message.versions() == 1 ? "" : "Changed in place, version " + message.versions());
    }

    private static String mail(Mail mail) {
        String content = mail.html().isEmpty()
                ? "<p>" + Markup.escape(mail.text()) + "</p>"
                : "<iframe sandbox loading=\"lazy\" title=\"%s\" srcdoc=\"%s\"></iframe><details><summary>As plain text</summary><p>%s</p></details>"
                        .formatted(
                                Markup.escape(mail.subject()), Markup.escape(mail.html()), Markup.escape(mail.text()));
        return """
            <article><div><h3>%s</h3><p>To %s, %s</p>%s</div></article>
            """.formatted(
                        Markup.escape(mail.subject()),
                        Markup.escape(mail.to()),
                        Markup.escape(mail.createdAt().replaceFirst("T", " ").replaceFirst("\\..*", " UTC")),
                        content);
    }
}
