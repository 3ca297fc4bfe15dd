package io.dateline.gateway.channel.content;

import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Message.ArticleLine;
import io.dateline.platform.text.Characters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a message says, in plain words on one line each: cleaned and bounded, and not yet escaped for any wire.
///
/// @param heading the same for the whole life of the alert
/// @param status kind, level, state and what happened last
/// @param text what happened; for a test with the code to type
/// @param moreArticles how many are not among `articles`
/// @param moreOthers how many are not among `others`
/// @param links to Dateline; empty where it does not know its address
/// @param missed says that earlier messages did not arrive; null if all did
public record Content(
        String heading,
        String status,
        String text,
        List<Figure> figures,
        List<Line> articles,
        int moreArticles,
        List<String> others,
        int moreOthers,
        List<Link> links,
        String why,
        @Nullable String missed) {

    static final int MAX_HEADING = 150;
    static final int MAX_TEXT = 1_000;
    static final int MAX_HEADLINE = 250;

    /// Of a text that is longer, nothing more can be of use.
    private static final int MAX_READ = 20_000;

    private static final int MAX_FIGURES = 10;
    private static final int MAX_LABEL = 60;
    private static final int MAX_VALUE = 120;
    private static final int MAX_OUTLET = 60;
    private static final int MAX_OTHERS = 10;
    private static final int MAX_OTHER = 200;
    private static final int MAX_ARTICLES = 5;
    private static final int MAX_WHY = 300;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    public record Figure(String label, String value) {}

    /// An article.
    ///
    /// @param url at its publisher; null where there is none to link to
    /// @param outlet null where there is none
    /// @param details outlet, tier, time and tone, as far as they are known; may be empty
    /// @param page in Dateline; null where it has none to link to
    public record Line(
            String headline,
            @Nullable String url,
            @Nullable String outlet,
            String details,
            @Nullable String page) {

        /// Where a reader goes for it; null if nowhere.
        public @Nullable String best() {
            return url == null ? page : url;
        }
    }

    public record Link(String label, String url) {}

    /// How much of it a wire has room for.
    ///
    /// @param text characters, at least 1
    record Limits(int articles, int others, int figures, int text) {}

    public static Content of(Message message) {
        List<String> others =
                message.others().stream().map(line -> bounded(line, MAX_OTHER)).toList();
        int articles = Math.min(message.articles().size(), MAX_ARTICLES);
        return new Content(
                bounded(message.test() ? "Test of a target of Dateline" : message.subject(), MAX_HEADING),
                status(message),
                bounded(message.text(), MAX_TEXT),
                message.figures().stream()
                        .limit(MAX_FIGURES)
                        .map(figure ->
                                new Figure(bounded(figure.label(), MAX_LABEL), bounded(figure.value(), MAX_VALUE)))
                        .toList(),
                message.articles().stream().limit(articles).map(Content::line).toList(),
                message.moreArticles() + message.articles().size() - articles,
                others.subList(0, Math.min(others.size(), MAX_OTHERS)),
                Math.max(0, others.size() - MAX_OTHERS),
                links(message.links()),
                bounded(message.why(), MAX_WHY),
                missed(message.missed()));
    }

    private static String status(Message message) {
        if (message.test()) {
            return "Type the code in Dateline: only then is it known that messages are seen here.";
        }
        if (message.isSummary()) {
            return "Highest level: " + message.level().word();
        }
        String change = bounded(message.change(), MAX_LABEL);
        String state = message.state().word();
        String status = message.kind().word().replace('-', ' ') + " · "
                + message.level().word() + " · " + state;
        return change.isEmpty() || change.equals(state) || change.equals("opened") ? status : status + " · " + change;
    }

    private static Line line(ArticleLine article) {
        List<String> details = new ArrayList<>();
        String outlet = article.outlet() == null ? "" : bounded(article.outlet(), MAX_OUTLET);
        if (!outlet.isEmpty()) {
            details.add(outlet);
        }
        if (article.tier() != null) {
            details.add("tier " + article.tier());
        }
        if (article.time() != null) {
            details.add(time(article.time()));
        }
        if (article.tone() != null) {
            details.add(bounded(article.tone(), MAX_LABEL));
        }
        String headline = bounded(article.headline(), MAX_HEADLINE);
        return new Line(
                Characters.showSomething(headline) ? headline : "(no headline)",
                WebLink.foreign(article.url()),
                outlet.isEmpty() ? null : outlet,
                String.join(" · ", details),
                WebLink.own(article.page()));
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    private static List<Link> links(Message.@Nullable Links links) {
        if (links == null) {
            return List.of();
        }
        return Stream.of(
                        link("Open in Dateline", links.open()),
                        link("Acknowledge", links.acknowledge()),
                        link("Mute", links.mute()),
                        link("Useful?", links.useful()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Link> link(String label, @Nullable String url) {
        String checked = url == null ? null : WebLink.own(url);
        return checked == null ? List.of() : List.of(new Link(label, checked));
    }

    private static @Nullable String missed(int count) {
        return switch (count) {
            case 0 -> null;
            case 1 -> "1 message before this one did not reach you.";
            default -> count + " messages before this one did not reach you.";
        };
    }

    private static String bounded(String text, int longest) {
        return Characters.shortened(Characters.plain(Characters.shortened(text, MAX_READ)), longest);
    }

    /// The page of the alert; null where Dateline does not know its address.
    public @Nullable String open() {
        return links.isEmpty() ? null : links.getFirst().url();
    }

    /// How many articles are not shown, for people; null if none.
    public @Nullable String more() {
        return moreArticles == 0 ? null : "and " + moreArticles + " more";
    }

    /// How many other alerts are not shown, for people; null if none.
    public @Nullable String moreAlerts() {
        return switch (moreOthers) {
            case 0 -> null;
            case 1 -> "and 1 more alert";
            default -> "and " + moreOthers + " more alerts";
        };
    }

    Content shortened(Limits limits) {
        int lines = Math.min(articles.size(), limits.articles());
        int rest = Math.min(others.size(), limits.others());
        return new Content(
                heading,
                status,
                Characters.shortened(text, limits.text()),
                figures.subList(0, Math.min(figures.size(), limits.figures())),
                articles.subList(0, lines),
                moreArticles + articles.size() - lines,
                others.subList(0, rest),
                moreOthers + others.size() - rest,
                links,
                why,
                missed);
    }
}
