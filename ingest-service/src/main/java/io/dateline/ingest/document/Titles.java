package io.dateline.ingest.document;

import io.dateline.ingest.text.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Chooses the headline among what the page and the feed call so.
public final class Titles {

    /// A choice with its witness.
    public record Title(String text, String reason) {}

    private static final int MAX_LENGTH = 400;

    private static final Pattern TAIL =
            Pattern.compile("(?<![\\s|–—·•»>~:/*｜：<⋆∙▷★●▪◦‧⟩‣❖❘¦⎢│┃_-])[\\s|–—·•»>~:/*｜：<⋆∙▷★●▪◦‧⟩‣❖❘¦⎢│┃_-]++$");

    private static final Pattern HEAD = Pattern.compile("^[\\s|–—·•»:/~⋆∙▷★●▪◦‧⟩‣❖❘¦⎢│┃-]++");

    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)\\.(?:com|de|net|org|at|ch|fr|it|es|uk|ca|lu|pl|ru|cz|nl|be|info|news|tv)(?![\\w\\p{Mn}])");

    private Titles() {}

    public static @Nullable Title choose(
            Document page, PageTree tree, PageClaims claims, @Nullable String hint, @Nullable URI url) {
        SiteNames names = SiteNames.of(page, tree, claims, url);
        String htmlTitle = clean(page.title());
        String openGraph = Stream.of("og:title", "twitter:title", "dc.title", "dcterms.title")
                .map(name -> told(clean(claims.meta(name)), names, htmlTitle))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
        String structured =
                told(structured(claims, Words.key(openGraph.isEmpty() ? htmlTitle : openGraph)), names, htmlTitle);
        String feed = hint == null ? "" : named(clean(Parser.unescapeEntities(hint, false)), names);
        List<String> called = new ArrayList<>();
        List<String> headlines = headlines(tree, names, List.of(openGraph, htmlTitle, structured, feed), called);
        String reference = String.join(" ", openGraph, htmlTitle, structured, feed);
        String headline = best(headlines, Words.key(reference));
        String shared = openGraph.isEmpty() ? "" : withoutSite(openGraph, names, headline);
        if (headline.isEmpty() && headlines.size() == 1 && isOfTheSite(openGraph, shared, names)) {
            shared = "";
        }
        String filed = structured.isEmpty() ? "" : withoutSite(structured, names, headline);
        boolean fuller = !shared.isEmpty() && !isCut(shared) && isFuller(shared, filed, htmlTitle, headlines);
        if (!filed.isEmpty() && !isCut(filed) && !fuller) {
            return new Title(filed, "headline of the JSON-LD article");
        }
        if (!shared.isEmpty()) {
            return new Title(shared, "og:title without the site's name");
        }
        String property = clean(claims.property("headline"));
        if (!property.isEmpty()) {
            return new Title(withoutSite(property, names, headline), "microdata headline");
        }
        if (!headline.isEmpty()) {
            return new Title(headline, "heading that the page's other titles confirm");
        }
        String first = htmlTitle.isEmpty() ? "" : named(withoutSite(htmlTitle, names, ""), names);
        boolean boast = isOfTheSite(htmlTitle, first, names)
                && headlines.stream()
                        .noneMatch(text -> Words.key(htmlTitle)
                                .startsWith(Words.key(text)
                                        .substring(
                                                0, Math.min(4, Words.key(text).length()))));
        boolean unsaid = first.isEmpty() || names.isSection(first) || SiteNames.isGeneral(first) || boast;
        if (headlines.size() == 1 && (unsaid || !agrees(first, feed))) {
            return new Title(headlines.getFirst(), "the only h1");
        }
        if (unsaid && feed.isEmpty() && called.size() == 1) {
            return new Title(called.getFirst(), "an element named for the headline");
        }
        if (!first.isEmpty() && !(unsaid && !feed.isEmpty())) {
            return new Title(first, "title element without the site's name");
        }
        if (!feed.isEmpty()) {
            return new Title(feed, "the feed's title");
        }
        if (!headlines.isEmpty()) {
            return new Title(headlines.getFirst(), "the first h1");
        }
        return htmlTitle.isEmpty() ? null : new Title(htmlTitle, "title element");
    }

    /// Longer names in a menu are headlines.
    private static final int MAX_SECTION = 25;

    /// A title, or nothing if it is the site's or a section's name, or of the kind that all pages could have, while the
    /// title element says more.
    private static String told(String title, SiteNames names, String htmlTitle) {
        boolean bare = SiteNames.isGeneral(title) || title.length() <= MAX_SECTION && names.isSection(title);
        boolean more = bare && !Words.key(htmlTitle).contains(Words.key(title));
        return bare && more ? "" : named(title, names);
    }

    /// Whether a title begins with the site's name, so that what is left of it may be what the site says of itself.
    private static boolean isOfTheSite(String title, String bare, SiteNames names) {
        int at = title.length() - bare.length();
        return !bare.isEmpty()
                && at > 2
                && title.endsWith(bare)
                && names.isSite(TAIL.matcher(title.substring(0, at)).replaceFirst(""));
    }

    private static boolean agrees(String title, String feed) {
        return !feed.isEmpty() && Words.key(title).equals(Words.key(feed));
    }

    /// A title, or nothing if it is only the site's name.
    private static String named(String title, SiteNames names) {
        return names.isSite(title) ? "" : title;
    }

    /// Whether og:title is the headline with its kicker, or without one, as the title element or the h1 has it too.
    private static boolean isFuller(String shared, String filed, String htmlTitle, List<String> headlines) {
        String key = Words.key(shared);
        String other = Words.key(filed);
        boolean kin = !key.equals(other) && (key.contains(other) || other.contains(key));
        boolean titled = htmlTitle.startsWith(shared) && !htmlTitle.startsWith(filed);
        return kin && (titled || headlines.contains(shared) && !headlines.contains(filed));
    }

    private static boolean isCut(String title) {
        return title.endsWith("…") || title.endsWith("...");
    }

    private static String structured(PageClaims claims, String titleKey) {
        var article = claims.jsonLd().article(null, titleKey);
        if (article == null) {
            return "";
        }
        String headline = JsonLd.text(article, "headline");
        return clean(headline == null ? JsonLd.text(article, "name") : headline);
    }

    /// The first headings of the highest level that are no names of the site or of a section. Of lower levels only
    /// those count that another title of the page repeats.
    ///
    /// @param called takes the first elements that are named for a headline
    private static List<String> headlines(PageTree tree, SiteNames names, List<String> titles, List<String> called) {
        List<String> found = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        String reference = Words.key(String.join(" ", titles));
        int looked = 0;
        for (int i = 0; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            String tag = element.normalName();
            boolean highest = tag.equals("h1");
            boolean fits = !highest && tree.weight[i] > MIN_NAMED && tree.weight[i] <= MAX_LENGTH;
            boolean named = fits && looked < MAX_NAMED && isNamedForHeadlines(element);
            looked += named ? 1 : 0;
            named = named && called.size() < 2 && leadsNowhere(element);
            if (!highest && !named && !(fits && LOWER.contains(tag)) || found.size() + lower.size() >= 20) {
                continue;
            }
            String text = clean(element.text());
            if (text.isEmpty() || names.isNoHeadline(text, titles)) {
                continue;
            }
            if (named && text.length() < MAX_LENGTH / 2 && Words.weight(text, 0) > 15) {
                called.add(text);
            }
            if (highest) {
                found.add(text);
            } else if (Math.max(text.length(), Words.weight(text, 0)) > 15 && reference.contains(Words.key(text))) {
                lower.add(text);
            }
        }
        boolean confirmed = found.stream().anyMatch(text -> reference.contains(Words.key(text)));
        if (!confirmed) {
            found.addAll(lower);
        }
        if (found.size() > 1 && !found.stream().allMatch(names::isSite)) {
            // Beside another heading, what resembles the address names the site.
            found.removeIf(names::isSite);
        }
        return found;
    }

    private static final Set<String> LOWER = Set.of("h2", "h3");

    private static final Set<String> HEADLINES = Set.of(
            "headline",
            "entrytitle",
            "posttitle",
            "articletitle",
            "storytitle",
            "newstitle",
            "articleheadline",
            "contenttitle",
            "singletitle");

    /// Weight from which an element so named is looked at.
    private static final int MIN_NAMED = 4;

    /// Elements so named that are looked at: pages that have more of them list articles.
    private static final int MAX_NAMED = 100;

    private static boolean isNamedForHeadlines(Element element) {
        String name = element.className();
        boolean heading = LOWER.contains(element.normalName());
        return !name.isEmpty()
                && name.length() < MAX_LENGTH
                && element.childrenSize() <= 3
                && Stream.of(name.split("\\s+"))
                        .map(one -> String.join("", Words.tokens(one)))
                        .anyMatch(one -> HEADLINES.contains(one) || heading && one.equals("title"));
    }

    private static boolean leadsNowhere(Element element) {
        return element.selectFirst("a[href]") == null && element.closest("a[href], aside, nav, footer") == null;
    }

    /// The headline that the other titles contain, the longest of several.
    private static String best(List<String> headlines, String referenceKey) {
        String best = "";
        for (String headline : headlines) {
            String key = Words.key(headline);
            if (key.length() > 4 && referenceKey.contains(key) && headline.length() > best.length()) {
                best = headline;
            }
        }
        return best;
    }

    /// A title without the names of the site and of its section before and behind it.
    ///
    /// @param headline a heading that the title contains; empty if there is none
    static String withoutSite(String title, SiteNames names, String headline) {
        if (headline.length() > 15 && title.length() > headline.length() && title.startsWith(headline)) {
            String rest = title.substring(headline.length()).strip();
            if (!rest.isEmpty() && !Character.isLetterOrDigit(rest.charAt(0)) && rest.length() < 60) {
                return headline;
            }
        }
        if (!headline.isEmpty() && title.equals(headline)) {
            return title;
        }
        String bare = title;
        boolean named = false;
        boolean led = false;
        for (int cuts = 0; cuts < MAX_PARTS; cuts++) {
            String head = withoutLast(bare, names);
            named |= head.length() < bare.length()
                    && names.isSite(HEAD.matcher(bare.substring(head.length())).replaceFirst(""));
            String cut = withoutFirst(head, names, named, led);
            led |= cut.length() < head.length();
            if (cut.equals(bare)) {
                return bare;
            }
            bare = cut;
        }
        return bare;
    }

    private static final int MAX_PARTS = 5;

    /// Signs that are no part of a headline.
    private static final String BARS = "|｜❘¦⎢│┃";

    /// Signs that part a headline from a name beside it.
    private static final String DIVIDERS = "–—·•»«‹›><~:/-⋆∙▷★●▪◦‧⟩‣❖" + BARS;

    private static String withoutLast(String title, SiteNames names) {
        for (int at = title.length() - 2; at > 0; at--) {
            char sign = title.charAt(at);
            if (!divides(title, at)) {
                boolean close = dividesClosely(title, at);
                String tail = close ? title.substring(at + 1).strip() : "";
                if (close && (sign == '_' ? tail.length() < at : names.isNamed(tail))) {
                    return TAIL.matcher(title.substring(0, at)).replaceFirst("");
                }
                continue;
            }
            String last = title.substring(at + 1).strip();
            String head = TAIL.matcher(title.substring(0, at)).replaceFirst("");
            boolean bar = BARS.indexOf(sign) >= 0 || sign == '<' && title.indexOf(" < ") < at - 1;
            boolean named = names.isSite(last)
                    || (sign != ':' || Words.isBlank(title.charAt(at - 1))) && names.isSection(last)
                    || DOMAIN.matcher(last).find();
            if ((bar || named) && !last.isEmpty() && head.length() > last.length()) {
                return head;
            }
            if (names.isSite(last) && !head.isEmpty() && !names.isSection(head) && sign != ':') {
                return head;
            }
            if (last.length() > MAX_NAME_LENGTH) {
                break;
            }
        }
        return withoutTail(title, names);
    }

    /// A title without the site's name in brackets, or with what follows the name: `Headline - Name - Latest news`.
    private static String withoutTail(String title, SiteNames names) {
        int end = title.length() - 1;
        int open = end < 1 ? -1 : Math.max(title.lastIndexOf(" ("), title.lastIndexOf(" ["));
        if (open > 0 && ")]".indexOf(title.charAt(end)) >= 0 && names.isNamed(title.substring(open + 2, end))) {
            return title.substring(0, open).strip();
        }
        for (int at = 1; at < title.length() - 1; at++) {
            if (!divides(title, at)) {
                continue;
            }
            int next = at + 1;
            while (next < title.length() - 1 && !divides(title, next)) {
                next++;
            }
            String head = TAIL.matcher(title.substring(0, at)).replaceFirst("");
            String part = title.substring(at + 1, next).strip();
            if (next < title.length() - 1 && names.isNamed(part) && head.length() > part.length()) {
                return head;
            }
        }
        return title;
    }

    private static final int MAX_NAME_LENGTH = 60;

    /// @param named whether the title named the site already, so that a part that only resembles it is the headline's
    /// @param behindSite whether the site's name stood before the title
    private static String withoutFirst(String title, SiteNames names, boolean named, boolean behindSite) {
        for (int at = 1; at < Math.min(title.length() - 1, MAX_NAME_LENGTH); at++) {
            if (!divides(title, at) && !(title.charAt(at) == ':' && title.charAt(at + 1) == ' ')) {
                continue;
            }
            String first = title.substring(0, at).strip();
            String rest = HEAD.matcher(title.substring(at + 1)).replaceFirst("");
            boolean site = named ? names.isNamed(first) : names.isSite(first);
            if (!rest.isEmpty() && site && 2 * rest.length() >= first.length()) {
                return rest;
            }
            boolean parted = title.charAt(at) == '|' || behindSite && title.charAt(at) != ':';
            if (parted
                    && (names.isSection(first) || behindSite && SiteNames.isGeneral(first))
                    && rest.length() > first.length()) {
                return rest;
            }
        }
        return title;
    }

    /// Whether a dash with a blank on one side, or any sign between letters of a script without blanks, may part a
    /// title
    /// from a name.
    private static boolean dividesClosely(String title, int at) {
        char sign = title.charAt(at);
        boolean dense = Words.isDense(title.charAt(at - 1)) && Words.isDense(title.charAt(at + 1));
        boolean half = Words.isBlank(title.charAt(at - 1)) != Words.isBlank(title.charAt(at + 1));
        return dense ? "_-–—:：・".indexOf(sign) >= 0 : half && "-–—".indexOf(sign) >= 0;
    }

    /// Whether a sign with blanks around it, or a bar anyhow, stands at a place.
    private static boolean divides(String title, int at) {
        char sign = title.charAt(at);
        if (BARS.indexOf(sign) >= 0) {
            return true;
        }
        if (DIVIDERS.indexOf(sign) < 0) {
            return false;
        }
        int before = title.charAt(at - 1) == sign && at > 1 ? at - 2 : at - 1;
        int behind = title.charAt(at + 1) == sign && at + 2 < title.length() ? at + 2 : at + 1;
        return Words.isBlank(title.charAt(before)) && Words.isBlank(title.charAt(behind));
    }

    public static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String decoded = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
        String tidy =
                Words.tidy(decoded.indexOf('<') >= 0 ? decoded.replaceAll("</?[a-zA-Z][^>]{0,80}>", "") : decoded);
        return tidy.length() > MAX_LENGTH ? tidy.substring(0, MAX_LENGTH) : tidy;
    }
}
