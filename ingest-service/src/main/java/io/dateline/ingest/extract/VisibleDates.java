package io.dateline.ingest.extract;

import io.dateline.ingest.blocks.Lines;
import io.dateline.ingest.dates.DateLabels;
import io.dateline.ingest.dates.DateText;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.SmallElements;
import io.dateline.ingest.text.Words;
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
        Published first = firstTime(tree, monthFirst);
        if (first != null) {
            return new Dates.Dated(first, "the first time element");
        }
        Dates.Dated named = named(tree, monthFirst, tree.firstHeadline < 0 ? 0 : tree.firstHeadline, false);
        return named == null ? named(tree, monthFirst, 0, false) : named;
    }

    /// Elements behind the time of a change in which another time is the same article's.
    private static final int TOGETHER = 40;

    private static @Nullable Published firstTime(PageTree tree, boolean monthFirst) {
        for (String tag : List.of("time", "relative-time", "time-ago", "local-time")) {
            Published first = firstTime(tree, tag, monthFirst);
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    private static @Nullable Published firstTime(PageTree tree, String tag, boolean monthFirst) {
        int changedAt = -1;
        int looked = 0;
        for (int i = 0; i < tree.size() && looked < PageClaims.MAX_TIMES; i++) {
            Element time = tree.elements.get(i);
            if (!time.normalName().equals(tag)) {
                continue;
            }
            looked++;
            boolean changed = DateLabels.kind(time) == DateLabels.Kind.CHANGED;
            Published when = changed ? ofText(time, monthFirst) : Dates.stated(time, monthFirst);
            if (when != null) {
                return changedAt < 0 || i - changedAt < TOGETHER ? when : null;
            }
            changedAt = changed && changedAt < 0 ? i : changedAt;
        }
        return null;
    }

    /// The date of publication that the words of an element state beside that of a change.
    private static @Nullable Published ofText(Element element, boolean monthFirst) {
        String text = SmallElements.text(element);
        boolean several = text.length() <= 200
                && DateText.matches(text, monthFirst, false).size() > 1;
        return several ? DateLabels.published(text, monthFirst) : null;
    }

    /// The time of the last change as a reader sees it, beside the headline.
    static Dates.@Nullable Dated changed(PageClaims claims, PageTree tree, boolean monthFirst) {
        for (Element time : claims.times()) {
            Published when = DateLabels.kind(time) == DateLabels.Kind.CHANGED ? attributed(time, monthFirst) : null;
            if (when != null) {
                return new Dates.Dated(when, "time element named for a change");
            }
        }
        int from = Math.max(1, tree.firstHeadline);
        for (int i = from; i < Math.min(tree.size(), from + NEAR); i++) {
            if (tree.weight[i] >= 6 && tree.weight[i] <= MAX_LINE_LENGTH) {
                Published named =
                        isNamedForAChange(tree.elements.get(i)) ? attributed(tree.elements.get(i), monthFirst) : null;
                if (named != null) {
                    return new Dates.Dated(named, "an element named for a change");
                }
                Published when = DateLabels.changed(tree.elements.get(i).text(), monthFirst);
                if (when != null) {
                    return new Dates.Dated(when, "a line that is labelled as a change");
                }
            }
        }
        return null;
    }

    private static boolean isNamedForAChange(Element element) {
        List<String> words = Words.tokens(element.attr("class") + ' ' + element.attr("id"));
        return !java.util.Collections.disjoint(words, NAMES)
                && java.util.Collections.disjoint(words, OTHERS)
                && DateLabels.kind(String.join(" ", words)) == DateLabels.Kind.CHANGED;
    }

    /// The time in an element's attributes or words, whatever it is said to be.
    private static @Nullable Published attributed(Element time, boolean monthFirst) {
        Published when = null;
        for (String attribute : List.of("datetime", "title")) {
            when = when == null && time.hasAttr(attribute) ? DateText.read(time.attr(attribute), monthFirst) : when;
        }
        String text = SmallElements.text(time);
        return when != null || text.length() > 200 ? when : DateText.read(text, monthFirst);
    }

    /// What a reader is told to be the time of a change, for want of any other: many systems call their one date so.
    /// What is declared as such for machines is never taken.
    static Dates.@Nullable Dated only(PageClaims claims, PageTree tree, boolean monthFirst) {
        for (Element time : claims.times()) {
            Published when = time.attr("itemprop").contains("odified") ? null : attributed(time, monthFirst);
            if (when != null) {
                return new Dates.Dated(when, "the only time element, which is said to be of a change");
            }
        }
        Dates.Dated named = named(tree, monthFirst, Math.max(0, tree.firstHeadline), true);
        if (named != null) {
            return named;
        }
        for (int i = 1; i < tree.size(); i++) {
            if (tree.weight[i] >= 6 && tree.weight[i] <= MAX_LINE_LENGTH) {
                String text = tree.elements.get(i).text();
                boolean labelled = LABEL.matcher(text).matches();
                Published when = labelled ? DateLabels.changed(text, monthFirst) : null;
                if (when != null) {
                    return new Dates.Dated(when, "the only line that is labelled as a date");
                }
            }
        }
        return null;
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
                Element element = tree.elements.get(i);
                String text = element.text();
                boolean bare = Lines.isClock(text) && DateLabels.kind(element) != DateLabels.Kind.CHANGED;
                Published when = bare ? DateText.read(text, monthFirst) : null;
                if (when != null) {
                    return exactly(element, when, monthFirst);
                }
            }
        }
        return null;
    }

    /// The time in the attribute of an element that shows only its day.
    private static Published exactly(Element element, Published shown, boolean monthFirst) {
        Element time = element.hasAttr("datetime") ? element : element.selectFirst("time[datetime]");
        Published stated = time == null ? null : DateText.read(time.attr("datetime"), monthFirst);
        return stated == null ? shown : stated.onDay(shown.day());
    }

    /// Elements so named show dates of other things.
    private static final Set<String> OTHERS =
            Set.of("teaser", "teasers", "comment", "comments", "related", "sidebar", "footer", "widget", "event");

    private static Dates.@Nullable Dated named(PageTree tree, boolean monthFirst, int from, boolean whatever) {
        for (int i = from; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            boolean bare = tree.weight[i] < 6 && Dates.isStamped(element);
            if (tree.weight[i] < 6 && !bare || tree.weight[i] > 150) {
                continue;
            }
            String names = element.attr("class") + " " + element.attr("id");
            List<String> words = names.length() > 1 ? Words.tokens(names) : List.of();
            if (!java.util.Collections.disjoint(words, NAMES) && java.util.Collections.disjoint(words, OTHERS)) {
                boolean changed = DateLabels.kind(String.join(" ", words)) == DateLabels.Kind.CHANGED;
                Published when = changed ? ofText(element, monthFirst) : Dates.stated(element, monthFirst);
                when = when == null && whatever ? attributed(element, monthFirst) : when;
                if (when != null) {
                    return new Dates.Dated(when, "date in an element named for dates");
                }
            }
        }
        return null;
    }

    /// Elements behind the headline in which a date is looked for.
    private static final int NEAR = 150;

    private static final int MAX_LINE_LENGTH = 100;

    private static final Pattern LABEL = Pattern.compile(
            "(?:published|posted|updated|created|date|datum|stand|veröffentlicht|erstellt|aktualisiert|vom|am|publié|mis à jour|le|publicado|actualizado|fecha|pubblicato|opublikowano|data|gepubliceerd|publicerad|опубликовано|дата|last (?:updated|modified|change)|letzte änderung|zuletzt).{0,40}?\\d.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A date that no name marks: first in short lines behind the headline, then labelled anywhere, then at the
    /// head of a paragraph. A bare clock above the headline tells when the page was looked at.
    static Dates.@Nullable Dated read(PageClaims claims, PageTree tree, boolean monthFirst) {
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
        Dates.Dated only = only(claims, tree, monthFirst);
        if (only != null) {
            return only;
        }
        for (int i = Math.max(0, headline); i < tree.size(); i++) {
            if (tree.elements.get(i).normalName().equals("p") && tree.weight[i] >= MAX_LINE_LENGTH) {
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
            if (tree.weight[i] < 6 || tree.weight[i] > MAX_LINE_LENGTH) {
                continue;
            }
            String text = tree.elements.get(i).text();
            boolean fits = labelled
                    ? LABEL.matcher(text).matches()
                    : !CLOCK_FIRST.matcher(text).find();
            Published when =
                    fits && text.length() <= 2 * MAX_LINE_LENGTH ? DateLabels.published(text, monthFirst) : null;
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private static final Pattern CLOCK_FIRST = Pattern.compile("^\\d{1,2}:\\d{2}\\s?(?:GMT|UTC)");
}
