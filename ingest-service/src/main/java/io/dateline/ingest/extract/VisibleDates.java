package io.dateline.ingest.extract;

import java.util.List;
import java.util.Set;
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

    private static Dates.@Nullable Dated named(PageTree tree, boolean monthFirst, int from) {
        for (int i = from; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            if (tree.weight[i] < 6 || tree.weight[i] > 150) {
                continue;
            }
            String names = element.attr("class") + " " + element.attr("id");
            if (names.length() > 1 && !java.util.Collections.disjoint(Words.tokens(names), NAMES)) {
                Published when = Dates.stated(element, monthFirst);
                if (when != null) {
                    return new Dates.Dated(when, "date in an element named for dates");
                }
            }
        }
        return null;
    }
}
