package io.dateline.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the time of publication in what a reader sees.
final class VisibleDates {

    private static final Set<String> NAMES = Set.of(
            "date",
            "datum",
            "fecha",
            "data",
            "time",
            "timestamp",
            "published",
            "publish",
            "publication",
            "pubdate",
            "posted",
            "dateline",
            "byline",
            "meta",
            "postmeta",
            "datetime",
            "created",
            "info",
            "entrydate",
            "postdate",
            "postinfo",
            "submitted",
            "day",
            "updated",
            "details");

    private static final Set<String> SURE =
            Set.of("published", "pubdate", "publish", "posted", "entrydate", "postdate", "publication", "created");

    private VisibleDates() {}

    static Dates.@Nullable Dated find(PageClaims claims, PageTree tree, boolean monthFirst) {
        for (Element time : claims.times()) {
            List<String> names = Words.tokens(
                    time.attr("class") + " " + time.attr("itemprop") + (time.hasAttr("pubdate") ? " pubdate" : ""));
            if (!java.util.Collections.disjoint(names, SURE)) {
                Published when = Dates.stated(time, monthFirst);
                if (when != null) {
                    return new Dates.Dated(when, "time element named for publication");
                }
            }
        }
        Published beside = alone(tree, monthFirst);
        if (beside != null) {
            return new Dates.Dated(beside, "a date that stands alone right behind the headline");
        }
        for (Element time : claims.times()) {
            Published when = Dates.stated(time, monthFirst);
            if (when != null
                    && !time.className().contains("updated")
                    && !time.className().contains("modified")) {
                return new Dates.Dated(when, "the first time element");
            }
        }
        Dates.Dated named = named(tree, monthFirst, tree.firstHeadline < 0 ? 0 : tree.firstHeadline);
        return named == null ? named(tree, monthFirst, 0) : named;
    }

    /// Elements behind the headline in which a line that holds a date and nothing else is the article's own.
    private static final int BESIDE = 40;

    private static @Nullable Published alone(PageTree tree, boolean monthFirst) {
        int from = tree.firstHeadline;
        return from < 0 ? null : bareDate(tree, from + 1, Math.min(tree.size(), from + BESIDE), monthFirst);
    }

    private static @Nullable Published bareDate(PageTree tree, int from, int to, boolean monthFirst) {
        for (int i = from; i < to; i++) {
            if (tree.weight[i] >= 6 && tree.weight[i] <= 40 && tree.linkWeight[i] == 0) {
                String text = tree.elements.get(i).text();
                Published when = Lines.isClock(text) ? DateText.read(text, monthFirst) : null;
                if (when != null) {
                    return when;
                }
            }
        }
        return null;
    }

    /// Elements so named show dates of other things.
    private static final Set<String> OTHERS =
            Set.of("teaser", "teasers", "comment", "comments", "related", "sidebar", "footer", "widget", "event");

    private static Dates.@Nullable Dated named(PageTree tree, boolean monthFirst, int from) {
        for (int i = from; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            if (tree.weight[i] < 6 || tree.weight[i] > 150) {
                continue;
            }
            String names = element.attr("class") + " " + element.attr("id");
            List<String> words = names.length() > 1 ? Words.tokens(names) : List.of();
            if (!java.util.Collections.disjoint(words, NAMES) && java.util.Collections.disjoint(words, OTHERS)) {
                Published when = Dates.stated(element, monthFirst);
                if (when != null) {
                    return new Dates.Dated(when, "date in an element named for dates");
                }
            }
        }
        return null;
    }

    /// Elements behind the headline in which a date is looked for.
    private static final int NEAR = 150;

    private static final int LONGEST_LINE = 100;

    private static final Pattern LABEL = Pattern.compile(
            "(?:published|posted|updated|created|date|datum|stand|veröffentlicht|erstellt|aktualisiert|vom|am|publié|mis à jour|le|publicado|actualizado|fecha|pubblicato|opublikowano|data|gepubliceerd|publicerad|опубликовано|дата|last (?:updated|modified|change)|letzte änderung|zuletzt).{0,40}?\\d.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A date that no name marks: first in short lines behind the headline, then labelled anywhere, then at the head of
    /// a
    /// paragraph. A bare clock above the headline tells when the page was looked at.
    static Dates.@Nullable Dated read(PageTree tree, boolean monthFirst) {
        int headline = tree.firstHeadline;
        if (headline >= 0) {
            Published near = line(tree, headline, Math.min(tree.size(), headline + NEAR), monthFirst, false);
            near = near == null ? line(tree, Math.max(1, headline - 25), headline, monthFirst, false) : near;
            if (near != null) {
                return new Dates.Dated(near, "a short line with a date beside the headline");
            }
        }
        Published labelled = line(tree, 1, tree.size(), monthFirst, true);
        if (labelled != null) {
            return new Dates.Dated(labelled, "a line that is labelled as a date");
        }
        for (int i = Math.max(0, headline); i < tree.size(); i++) {
            if (tree.elements.get(i).normalName().equals("p") && tree.weight[i] >= LONGEST_LINE) {
                String text = tree.elements.get(i).text();
                Published opening = DateText.read(text.substring(0, Math.min(60, text.length())), monthFirst);
                if (opening != null) {
                    return new Dates.Dated(opening, "a paragraph that opens with a date");
                }
            }
        }
        Published lone = bareDate(tree, 1, tree.size(), monthFirst);
        return lone == null ? null : new Dates.Dated(lone, "the first line that is a date and nothing else");
    }

    private static @Nullable Published line(PageTree tree, int from, int to, boolean monthFirst, boolean labelled) {
        for (int i = from; i < to; i++) {
            if (tree.weight[i] < 6 || tree.weight[i] > LONGEST_LINE) {
                continue;
            }
            String text = tree.elements.get(i).text();
            boolean fits = labelled
                    ? LABEL.matcher(text).matches()
                    : !CLOCK_FIRST.matcher(text).find();
            Published when = fits && text.length() <= 2 * LONGEST_LINE ? DateText.read(text, monthFirst) : null;
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private static final Pattern CLOCK_FIRST = Pattern.compile("^\\d{1,2}:\\d{2}\\s?(?:GMT|UTC)");
}
