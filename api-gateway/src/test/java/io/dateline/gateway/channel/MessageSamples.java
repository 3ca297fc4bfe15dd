package io.dateline.gateway.channel;

import io.dateline.gateway.channel.Message.ArticleLine;
import io.dateline.gateway.channel.Message.Figure;
import io.dateline.gateway.channel.Message.Links;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Messages as alerts make them.
public final class MessageSamples {

    private static final Instant OPENED = Instant.parse("2026-11-28T06:12:00Z");

    private MessageSamples() {}

    public static UUID id(int number) {
        return new UUID(0x0123_4567_89ab_7000L, 0x8000_0000_0000_0000L + number);
    }

    public static Message spike() {
        return new Message(
                id(1),
                id(2),
                id(3),
                2,
                "rose",
                AlertKind.SPIKE,
                AlertLevel.LARGE,
                AlertState.OPEN,
                id(4),
                "Harbour",
                id(5),
                "[Harbour] spike",
                "32 articles in 6 hours; 5.1 expected for a Saturday morning (95 %: 1–11).",
                List.of(
                        new Figure("Articles in 6 hours", "32 (5.1 expected)"),
                        new Figure("Texts & stories", "19 texts, 3 stories")),
                List.of(
                        article(10, "Harbour <Trust> denies *all* & more"),
                        article(11, "Crane [falls] at pier_4, “no one hurt”")),
                12,
                List.of("Another alert of the same story"),
                new Links(
                        "https://dateline.example/alerts/2",
                        "https://dateline.example/alerts/2/acknowledge",
                        "https://dateline.example/alerts/2/mute",
                        "https://dateline.example/alerts/2/useful"),
                "Rule “Spikes of Harbour”. Change it in Dateline under Rules.",
                0,
                false,
                OPENED,
                OPENED.plusSeconds(600));
    }

    public static Message match() {
        return with(spike(), "opened", AlertKind.MATCH, AlertLevel.SMALL, AlertState.OPEN);
    }

    public static Message closed() {
        return with(spike(), "closed", AlertKind.SPIKE, AlertLevel.MEDIUM, AlertState.CLOSED);
    }

    public static Message acknowledged() {
        return with(spike(), "acknowledged", AlertKind.SPIKE, AlertLevel.MEDIUM, AlertState.ACKNOWLEDGED);
    }

    /// What quiet hours held back.
    public static Message summary() {
        return spike().summary(
                        "While it was quiet: 3 alerts, 1 still open",
                        "What came meanwhile, with what is still open first:",
                        AlertLevel.MEDIUM,
                        AlertState.OPEN,
                        List.of(new Figure("Alerts", "3"), new Figure("Still open", "1")),
                        List.of(
                                "Open · medium · [Harbour] spike: 32 articles in 6 hours; 5.1 expected.",
                                "Over · small · [Harbour] Crane [falls] at pier_4: It is over.",
                                "Over · small · [Ferry] <Trust> denies *all*: It is over."),
                        "https://dateline.example/alerts");
    }

    /// Without anything that may be missing.
    public static Message bare() {
        Message m = match();
        return new Message(
                m.deliveryId(),
                m.alertId(),
                m.tenantId(),
                1,
                "opened",
                m.kind(),
                m.level(),
                m.state(),
                null,
                null,
                null,
                "Something",
                "Something happened.",
                List.of(),
                List.of(),
                0,
                List.of(),
                null,
                "",
                2,
                false,
                m.openedAt(),
                m.changedAt());
    }

    public static Message test() {
        Message m = match();
        return new Message(
                m.deliveryId(),
                m.alertId(),
                m.tenantId(),
                1,
                "opened",
                m.kind(),
                m.level(),
                m.state(),
                null,
                null,
                null,
                "Test",
                "Your code is 4711-0815.",
                List.of(),
                List.of(),
                0,
                List.of(),
                null,
                "",
                0,
                true,
                m.openedAt(),
                m.changedAt());
    }

    /// Every foreign text of it put through a change.
    public static Message mapped(Message m, UnaryOperator<String> change) {
        return new Message(
                m.deliveryId(),
                m.alertId(),
                m.tenantId(),
                m.version(),
                m.change(),
                m.kind(),
                m.level(),
                m.state(),
                m.monitorId(),
                change.apply("Harbour"),
                m.storyId(),
                change.apply(m.subject()),
                change.apply(m.text()),
                m.figures().stream()
                        .map(figure -> new Figure(change.apply(figure.label()), change.apply(figure.value())))
                        .toList(),
                m.articles().stream()
                        .map(line -> new ArticleLine(
                                line.articleId(),
                                change.apply(line.headline()),
                                line.url(),
                                change.apply("The Herald"),
                                line.tier(),
                                line.time(),
                                line.tone(),
                                line.page()))
                        .toList(),
                m.moreArticles(),
                m.others().stream().map(change).toList(),
                m.links(),
                change.apply(m.why()),
                m.missed(),
                m.test(),
                m.openedAt(),
                m.changedAt());
    }

    public static Message withArticles(Message m, List<ArticleLine> articles) {
        return new Message(
                m.deliveryId(),
                m.alertId(),
                m.tenantId(),
                m.version(),
                m.change(),
                m.kind(),
                m.level(),
                m.state(),
                m.monitorId(),
                m.monitorName(),
                m.storyId(),
                m.subject(),
                m.text(),
                m.figures(),
                articles,
                m.moreArticles(),
                m.others(),
                m.links(),
                m.why(),
                m.missed(),
                m.test(),
                m.openedAt(),
                m.changedAt());
    }

    public static ArticleLine article(int number, String headline) {
        return article(number, headline, "https://herald.example/news/" + number + "?a=1&b=(2)");
    }

    public static ArticleLine article(int number, String headline, String url) {
        return new ArticleLine(
                id(number),
                headline,
                url,
                "The Herald",
                1,
                OPENED,
                "negative",
                "https://dateline.example/articles/" + number);
    }

    private static Message with(Message m, String change, AlertKind kind, AlertLevel level, AlertState state) {
        return new Message(
                m.deliveryId(),
                m.alertId(),
                m.tenantId(),
                m.version(),
                change,
                kind,
                level,
                state,
                m.monitorId(),
                m.monitorName(),
                m.storyId(),
                m.subject(),
                m.text(),
                m.figures(),
                m.articles(),
                m.moreArticles(),
                m.others(),
                m.links(),
                m.why(),
                m.missed(),
                m.test(),
                m.openedAt(),
                m.changedAt());
    }
}
