package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Chooses the headline among what the page and the feed call so.
final class Titles {

    /// A choice with its witness.
    record Title(String text, String reason) {}

    private static final int LONGEST = 400;

    private static final Pattern DIVIDER = Pattern.compile("\\s+[|–—·•»:/-]+\\s+|\\s+[|»]|\\s*\\|\\s*");

    private static final Pattern TAIL = Pattern.compile("[\\s|–—·•»:/*｜：-]+$");

    private Titles() {}

    static @Nullable Title choose(Document page, PageTree tree, PageClaims claims, @Nullable String hint) {
        String htmlTitle = clean(page.title());
        String openGraph = clean(claims.meta("og:title", "twitter:title", "dc.title", "dcterms.title"));
        String structured = structured(claims, Words.key(openGraph.isEmpty() ? htmlTitle : openGraph));
        List<String> headlines = headlines(tree);
        String feed = hint == null ? "" : clean(Parser.unescapeEntities(hint, false));
        String reference = String.join(" ", openGraph, htmlTitle, structured, feed);
        String headline = best(headlines, Words.key(reference));
        String site = claims.meta("og:site_name");
        String shared = openGraph.isEmpty() ? "" : withoutSite(openGraph, site, headline);
        String filed = structured.isEmpty() ? "" : withoutSite(structured, site, headline);
        boolean fuller = !shared.isEmpty() && !isCut(shared) && isFuller(shared, filed, htmlTitle, headlines);
        if (!filed.isEmpty() && !isCut(filed) && !fuller) {
            return new Title(filed, "headline of the JSON-LD article");
        }
        if (!shared.isEmpty()) {
            return new Title(shared, "og:title without the site's name");
        }
        String property = clean(claims.property("headline"));
        if (!property.isEmpty()) {
            return new Title(withoutSite(property, site, headline), "microdata headline");
        }
        if (!headline.isEmpty()) {
            return new Title(headline, "h1 that the page's other titles confirm");
        }
        if (headlines.size() == 1) {
            return new Title(headlines.getFirst(), "the only h1");
        }
        if (!htmlTitle.isEmpty()) {
            return new Title(
                    withoutSite(htmlTitle, claims.meta("og:site_name"), headline),
                    "title element without the site's name");
        }
        if (!feed.isEmpty()) {
            return new Title(feed, "the feed's title");
        }
        return headlines.isEmpty() ? null : new Title(headlines.getFirst(), "the first h1");
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

    private static List<String> headlines(PageTree tree) {
        List<String> found = new ArrayList<>();
        for (Element element : tree.elements) {
            if (element.normalName().equals("h1") && found.size() < 20) {
                String text = clean(element.text());
                if (!text.isEmpty()) {
                    found.add(text);
                }
            }
        }
        return found;
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

    /// A title without the name of the site behind it.
    ///
    /// @param site name that the page gives its site; null if it gives none
    /// @param headline an h1 that the title contains; empty if there is none
    static String withoutSite(String title, @Nullable String site, String headline) {
        if (headline.length() > 15 && title.length() > headline.length() && title.startsWith(headline)) {
            String rest = title.substring(headline.length()).strip();
            if (!rest.isEmpty() && !Character.isLetterOrDigit(rest.charAt(0)) && rest.length() < 60) {
                return headline;
            }
        }
        if (site != null && !site.isBlank()) {
            String name = clean(site);
            if (title.length() > name.length() + 3 && title.endsWith(name)) {
                String rest = title.substring(0, title.length() - name.length()).strip();
                String cut = TAIL.matcher(rest).replaceFirst("");
                if (!cut.equals(rest) && !cut.isBlank()) {
                    return cut;
                }
            }
        }
        if (!headline.isEmpty() && title.equals(headline)) {
            return title;
        }
        String[] parts = DIVIDER.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String head = TAIL.matcher(title.substring(0, title.lastIndexOf(last))).replaceFirst("");
        boolean bar = title.lastIndexOf('|') > title.length() - last.length() - 4;
        boolean named =
                last.matches("(?i).*\\.(com|de|net|org|at|ch|fr|it|es|uk|ca|lu|pl|ru|cz|nl|be|info|news|tv)\\b.*");
        return (bar || named) && head.length() > last.length() ? head : title;
    }

    static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String decoded = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
        String tidy =
                Words.tidy(decoded.indexOf('<') >= 0 ? decoded.replaceAll("</?[a-zA-Z][^>]{0,80}>", "") : decoded);
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }
}
