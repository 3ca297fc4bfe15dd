package io.dateline.gateway.channel.content;

import io.dateline.gateway.channel.content.Content.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of a message as lines of markup.
public final class Lines {

    private Lines() {}

    /// The whole message, heading first, from what happened to why it comes.
    public static List<String> all(Content content, Markup markup) {
        List<String> lines = new ArrayList<>();
        lines.add(markup.bold(content.heading()));
        lines.addAll(body(content, markup));
        lines.addAll(foot(content, markup));
        return lines;
    }

    /// What happened: all but heading, links and reason.
    public static List<String> body(Content content, Markup markup) {
        List<String> lines = new ArrayList<>(what(content, markup));
        content.figures().forEach(figure -> lines.add(markup.text(figure.label() + ": " + figure.value())));
        content.articles().forEach(article -> lines.add("• " + article(article, markup)));
        add(lines, content.more(), markup);
        content.others().forEach(other -> lines.add("• " + markup.text(other)));
        add(lines, content.moreAlerts(), markup);
        return lines;
    }

    /// Status and sentence, and what was missed.
    public static List<String> what(Content content, Markup markup) {
        List<String> lines = new ArrayList<>();
        lines.add(markup.text(content.status()));
        add(lines, content.text(), markup);
        add(lines, content.missed(), markup);
        return lines;
    }

    public static String article(Line article, Markup markup) {
        StringBuilder line = new StringBuilder();
        String best = article.best();
        line.append(best == null ? markup.text(article.headline()) : markup.link(article.headline(), best));
        if (!article.details().isEmpty()) {
            line.append(" · ").append(markup.text(article.details()));
        }
        if (article.page() != null && !article.page().equals(best)) {
            line.append(" · ").append(markup.link("in Dateline", article.page()));
        }
        return line.toString();
    }

    /// Links to Dateline, and why it comes.
    public static List<String> foot(Content content, Markup markup) {
        List<String> lines = new ArrayList<>();
        if (!content.links().isEmpty()) {
            lines.add(content.links().stream()
                    .map(link -> markup.link(link.label(), link.url()))
                    .collect(Collectors.joining(" · ")));
        }
        add(lines, content.why(), markup);
        return lines;
    }

    private static void add(List<String> lines, @Nullable String line, Markup markup) {
        if (line != null && !line.isBlank()) {
            lines.add(markup.text(line));
        }
    }
}
