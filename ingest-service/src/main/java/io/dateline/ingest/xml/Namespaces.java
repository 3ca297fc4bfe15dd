package io.dateline.ingest.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The namespaces that feeds use, each with the prefix it usually has; the empty prefix for the vocabularies that are
/// a feed's own.
final class Namespaces {

    static final String XML = "http://www.w3.org/xml/1998/namespace";
    static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final Map<String, String> PREFIXES = new HashMap<>();

    static {
        for (String own : new String[] {
            "",
            "http://backend.userland.com/rss",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://example.com/newformat#",
            "http://example.com/necho",
            "http://purl.org/echo/",
            "uri/of/echo/namespace#",
            "http://purl.org/pie/",
            "http://purl.org/atom/ns#",
            "http://www.w3.org/2005/atom",
            "http://purl.org/rss/1.0/modules/rss091#",
            "http://purl.org/net/rss1.1#",
            "http://www.microsoft.com/standards/channels.dtd",
            "http://www.sitemaps.org/schemas/sitemap/0.9",
            "http://www.google.com/schemas/sitemap/0.84",
            "http://www.google.com/schemas/sitemap/0.9"
        }) {
            PREFIXES.put(own, "");
        }
        String[] known = {
            "admin", "http://webns.net/mvcb/",
            "ag", "http://purl.org/rss/1.0/modules/aggregation/",
            "annotate", "http://purl.org/rss/1.0/modules/annotate/",
            "media", "http://search.yahoo.com/mrss/",
            "media", "http://search.yahoo.com/mrss",
            "media", "http://video.search.yahoo.com/mrss",
            "cc", "http://backend.userland.com/creativecommonsrssmodule",
            "creativecommons", "http://backend.userland.com/creativecommonsrssmodule",
            "cc", "http://web.resource.org/cc/",
            "cc", "http://creativecommons.org/ns#",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dc", "http://purl.org/dc/elements/1.0/",
            "dcterms", "http://purl.org/dc/terms/",
            "feedburner", "http://rssnamespace.org/feedburner/ext/1.0",
            "fm", "http://freshmeat.net/rss/fm/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "geo", "http://www.w3.org/2003/01/geo/wgs84_pos#",
            "georss", "http://www.georss.org/georss",
            "gml", "http://www.opengis.net/gml",
            "icbm", "http://postneo.com/icbm/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "itunes", "http://example.com/dtds/podcast-1.0.dtd",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "slash", "http://purl.org/rss/1.0/modules/slash/",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "taxo", "http://purl.org/rss/1.0/modules/taxonomy/",
            "thr", "http://purl.org/syndication/thread/1.0",
            "wfw", "http://wellformedweb.org/commentapi/",
            "xhtml", XHTML,
            "xlink", "http://www.w3.org/1999/xlink",
            "svg", "http://www.w3.org/2000/svg",
            "math", "http://www.w3.org/1998/math/mathml",
            "xml", XML,
            "psc", "http://podlove.org/simple-chapters",
            "news", "http://www.google.com/schemas/sitemap-news/0.9",
            "image", "http://www.google.com/schemas/sitemap-image/1.1",
            "video", "http://www.google.com/schemas/sitemap-video/1.1"
        };
        for (int i = 0; i < known.length; i += 2) {
            PREFIXES.putIfAbsent(known[i + 1], known[i]);
        }
    }

    private Namespaces() {}

    /// @return null if no feed is known to use it
    static @Nullable String prefixOf(String uri) {
        String key = uri.strip().toLowerCase(Locale.ROOT);
        String prefix = PREFIXES.get(key);
        if (prefix == null && key.startsWith("https:")) {
            prefix = PREFIXES.get("http" + key.substring(5));
        }
        if (prefix == null
                && (key.contains("backend.userland.com/rss") || key.contains("blogs.law.harvard.edu/tech/rss"))) {
            prefix = "";
        }
        if (prefix == null && key.contains("schemas/sitemap")) {
            prefix = key.contains("news") ? "news" : "";
        }
        return prefix;
    }

    /// Whether a prefix means what it usually means even where nobody declared it.
    static boolean isUsual(String prefix) {
        return PREFIXES.containsValue(prefix);
    }

    /// Declarations in force at one place of the document.
    ///
    /// @param outer null at the root
    record Scope(@Nullable Scope outer, Map<String, String> declared) {

        @Nullable
        String uriOf(String prefix) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                String uri = scope.declared.get(prefix);
                if (uri != null) {
                    return uri;
                }
            }
            return null;
        }
    }
}
