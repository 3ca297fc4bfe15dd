package io.dateline.ingest.discovery;

import io.dateline.ingest.url.WebUrl;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Feeds that a page names. Pure.
final class FeedLinks {

    /// More than are ever looked at.
    private static final int MAX_DECLARED = 100;

    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "text/xml",
            "application/xml");

    private FeedLinks() {}

    static Set<URI> declared(Document html) {
        Set<URI> found = new LinkedHashSet<>();
        URI base = base(html);
        for (Element link : html.select("link[rel][href]")) {
            List<String> rels =
                    List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
            if (!rels.contains("alternate") && !rels.contains("feed")) {
                continue;
            }
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean comments = link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
                    || link.attr("href").contains("/comments/");
            boolean isFeed = FEED_TYPES.contains(type)
                    || type.isEmpty() && link.attr("rel").contains("feed");
            if (isFeed && !comments && found.size() < MAX_DECLARED) {
                add(found, base, link.attr("href"));
            }
        }
        return found;
    }

    static Set<URI> linked(Document html) {
        Set<URI> found = new LinkedHashSet<>();
        URI base = base(html);
        for (Element link : html.select("a[href]")) {
            String href = link.attr("href").toLowerCase(Locale.ROOT);
            boolean likely = href.endsWith(".rss")
                    || href.endsWith("/rss")
                    || href.endsWith("/feed")
                    || href.endsWith("/feed/")
                    || href.endsWith("rss.xml")
                    || href.endsWith("feed.xml")
                    || href.endsWith("atom.xml");
            if (likely && found.size() < 4) {
                add(found, base, link.attr("href"));
            }
        }
        return found;
    }

    private static URI base(Document html) {
        URI location = URI.create(html.location());
        Element declared = html.selectFirst("base[href]");
        URI base = declared == null ? null : WebUrl.resolve(location, declared.attr("href"));
        return base == null ? location : base;
    }

    private static void add(Set<URI> found, URI base, String href) {
        URI uri = WebUrl.resolve(base, href);
        if (uri != null) {
            found.add(uri);
        }
    }
}
