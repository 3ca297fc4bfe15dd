package io.dateline.ingest.extract;

import io.dateline.ingest.dates.DateLabels;
import io.dateline.ingest.dates.DateText;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.document.JsonLd;
import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.SmallElements;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Chooses the time of publication and of the last change among what page, URL and feed state.
final class Dates {

    /// A choice with its witness.
    record Dated(Published when, String reason) {}

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "date_published",
            "article.published",
            "published_time",
            "publish_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "publication_date",
            "publicationdate",
            "cxenseparse:recs:publishtime",
            "parsely-pub-date",
            "sailthru.date",
            "article_date_original",
            "articlepublicationdate",
            "date.published",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "rnews:datepublished",
            "originalpublicationdate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.published",
            "citation_publication_date",
            "citation_date",
            "article:create",
            "ptime",
            "release_date",
            "displaydate",
            "article:post_date",
            "mediator_published_time",
            "vr:published_time",
            "weibo:article:create_at",
            "og:pubdate",
            "og:article:pubdate",
            "publisheddate",
            "pub_date",
            "article.created",
            "last-published",
            "last_published",
            "article:date",
            "og:release_date",
            "og:regdate",
            "video:release_date",
            "datepublished_time",
            "hdl_p",
            "wt.z_pubdate");

    /// Names under which many systems write when a page was made or last built; what a reader sees is surer.
    private static final List<String> WEAK = List.of(
            "dc.date.created",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "datecreated",
            "created",
            "creation_date",
            "timestamp",
            "date");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "article:modified",
            "og:modified_time",
            "og:updated_time",
            "datemodified",
            "dateupdate",
            "lastmod",
            "last-modified",
            "modified_date",
            "dcterms.modified",
            "dc.date.modified",
            "revision_date",
            "updated_time",
            "article:updated_time",
            "article.updated",
            "article:updated",
            "article.modified",
            "date.modified",
            "changed",
            "modified",
            "updated",
            "og:article:modified_time");

    private static final Pattern URL_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(?:([/_-])(0?[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01]|[1-9])|()(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");

    /// Numbers of articles that begin with the day, as several agencies make them: `/201412091015680233/`.
    private static final Pattern NUMBERED =
            Pattern.compile("(?<=[/-])(20[0-3]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{4,12}(?=[/._-]|$)");

    private Dates() {}

    static @Nullable Dated published(
            PageClaims claims,
            PageTree tree,
            @Nullable Map<String, Object> article,
            @Nullable URI url,
            boolean monthFirst,
            @Nullable Published hint) {
        Dated found = structured(claims, article, "datePublished", monthFirst);
        found = found == null ? metas(claims, PUBLISHED, monthFirst) : found;
        found = found == null ? microdata(claims, "datePublished", monthFirst) : found;
        found = found == null && hint != null ? new Dated(hint, "time in the feed") : found;
        found = found == null ? VisibleDates.find(claims, tree, monthFirst) : found;
        found = found == null ? structured(claims, article, "dateCreated", monthFirst) : found;
        found = found == null ? vague(claims, monthFirst) : found;
        Dated address = address(claims, url);
        if (found != null) {
            return address == null ? found : withDay(found, address.when().day());
        }
        found = address == null ? VisibleDates.read(claims, tree, monthFirst) : address;
        return found == null ? scripts(tree, monthFirst) : found;
    }

    /// What meta elements say that many systems fill with the time of the last build.
    static @Nullable Dated vague(PageClaims claims, boolean monthFirst) {
        return metas(claims, WEAK, monthFirst);
    }

    private static Dated withDay(Dated found, java.time.LocalDate day) {
        Published zoned = found.when().onDay(day);
        boolean differs = !zoned.day().equals(found.when().day());
        return differs ? new Dated(zoned, found.reason() + "; its day where it was written is in the address") : found;
    }

    private static final int MAX_SCRIPT_LENGTH = 400_000;

    private static final Pattern MEMBER = Pattern.compile(
            "\"(?:datePublished|publishedAt|published_at|publishDate|publicationDate|firstPublished|publishedDate|pubDate|createdAt|created_at)\\\\?\"\\s*:\\s*\\\\?\"(20\\d\\d-[01]\\d-[0-3]\\d[T\\d:.+Z-]{0,25})\\\\?\"");

    /// Pages that a browser puts together carry the article's record in a script.
    private static @Nullable Dated scripts(PageTree tree, boolean monthFirst) {
        for (Element element : tree.elements) {
            if (element.normalName().equals("script")) {
                String data = element.data();
                Matcher member = MEMBER.matcher(data.substring(0, Math.min(MAX_SCRIPT_LENGTH, data.length())));
                Published when = member.find() ? DateText.read(member.group(1), monthFirst) : null;
                if (when != null) {
                    return new Dated(when, "a time of publication in a script's data");
                }
            }
        }
        return null;
    }

    static @Nullable Dated modified(
            PageClaims claims, PageTree tree, @Nullable Map<String, Object> article, boolean monthFirst) {
        Dated found = structured(claims, article, "dateModified", monthFirst);
        found = found == null ? metas(claims, MODIFIED, monthFirst) : found;
        found = found == null ? microdata(claims, "dateModified", monthFirst) : found;
        return found == null ? VisibleDates.changed(claims, tree, monthFirst) : found;
    }

    private static @Nullable Dated structured(
            PageClaims claims, @Nullable Map<String, Object> article, String member, boolean monthFirst) {
        if (article != null) {
            String value = JsonLd.text(article, member);
            Published when = value == null ? null : DateText.read(value, monthFirst);
            if (when != null) {
                return new Dated(when, member + " of the JSON-LD article");
            }
        }
        for (Map<String, Object> page : claims.jsonLd().pages()) {
            String value = JsonLd.text(page, member);
            Published when = value == null ? null : DateText.read(value, monthFirst);
            if (when != null) {
                return new Dated(when, member + " of the JSON-LD page");
            }
        }
        return null;
    }

    private static @Nullable Dated metas(PageClaims claims, List<String> names, boolean monthFirst) {
        for (String name : names) {
            for (String value : claims.metas(name)) {
                Published when = DateText.read(value, monthFirst);
                if (when != null) {
                    return new Dated(when, "meta element " + name);
                }
            }
        }
        return null;
    }

    private static @Nullable Dated microdata(PageClaims claims, String property, boolean monthFirst) {
        for (Element element : claims.properties(property)) {
            Published when = stated(element, monthFirst);
            if (when != null) {
                return new Dated(when, "microdata " + property);
            }
        }
        return null;
    }

    private static final List<String> STAMPS = List.of(
            "datetime",
            "content",
            "data-datetime",
            "data-time",
            "data-timestamp",
            "data-date",
            "data-utime",
            "data-published",
            "data-publish-date",
            "data-published-date",
            "data-pubdate",
            "data-epoch",
            "data-unix",
            "data-utc",
            "title");

    /// Whether an element holds a time for a script to show.
    static boolean isStamped(Element element) {
        return element.attributesSize() > 1 && STAMPS.stream().anyMatch(element::hasAttr);
    }

    /// The time that an element states: in an attribute for machines, else in its text.
    static @Nullable Published stated(Element element, boolean monthFirst) {
        for (String attribute : STAMPS) {
            String value = element.attr(attribute);
            Published when = value.isBlank() ? null : DateText.read(value, monthFirst);
            if (when != null) {
                return when;
            }
        }
        String text = SmallElements.text(element);
        return text.length() > 200 ? null : DateLabels.published(text, monthFirst);
    }

    private static @Nullable Dated address(PageClaims claims, @Nullable URI url) {
        for (String address :
                new String[] {url == null ? null : url.toString(), claims.link("canonical"), claims.meta("og:url")}) {
            Published when = address == null ? null : inAddress(address);
            if (when != null) {
                return new Dated(when, "the day in the page's address");
            }
        }
        return null;
    }

    static @Nullable Published inAddress(String address) {
        Matcher day = URL_DAY.matcher(address.toLowerCase(Locale.ROOT));
        while (day.find()) {
            var date = DateText.day(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(day.group(3) == null ? 6 : 3)),
                    Integer.parseInt(day.group(day.group(4) == null ? 7 : 4)));
            if (date != null) {
                return Published.ofDay(date);
            }
        }
        Matcher number = NUMBERED.matcher(address);
        if (number.find()) {
            var date = DateText.day(
                    Integer.parseInt(number.group(1)),
                    Integer.parseInt(number.group(2)),
                    Integer.parseInt(number.group(3)));
            return date == null ? null : Published.ofDay(date);
        }
        return null;
    }
}
