package io.dateline.ingest.feed;

import io.dateline.ingest.fetch.FetchFailure;
import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.format.FeedReader;
import io.dateline.ingest.format.FeedReading;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.source.FeedCatalogue.Discovered;
import io.dateline.ingest.source.FeedCatalogue.FoundFeed;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the feeds behind an address: the address itself, what its page declares, what its page links to, and the
/// usual places.
@ApplicationScoped
class FeedDiscovery {

    /// Feeds of one site that are taken; large publishers declare dozens that overlap.
    private static final int MAX_FEEDS = 5;

    private static final int MAX_LOOKS = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final List<String> USUAL_PLACES = List.of(
            "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default");

    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "text/xml",
            "application/xml");

    private final Fetcher fetcher;

    FeedDiscovery(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Discovered discover(URI url) {
        Fetched first = switch (fetcher.fetch(FetchRequest.interactive(url))) {
            case Fetched fetched -> fetched;
            case Failed failed -> throw refused(failed);
            case FetchResult.NotModified same ->
                throw new ProblemException(422, "bad-response", "The site answers 304 to a first request.");
        };
        FeedReading reading = FeedReader.read(first.body(), first.contentType(), first.url());
        if (reading instanceof ParsedFeed feed) {
            URI at = first.movedTo() == null ? url : first.movedTo();
            return new Discovered(site(feed, at), feed.title(), feed.language(), List.of(found(at, feed)));
        }
        if (reading instanceof FeedReading.SitemapIndex) {
            FoundFeed index = new FoundFeed(first.url(), null, FeedReading.Format.SITEMAP.label());
            return new Discovered(first.url().resolve("/"), null, null, List.of(index));
        }
        if (reading instanceof NotAFeed none && !isHtml(first)) {
            throw new ProblemException(422, "not-a-feed", none.detail());
        }
        return onPage(first);
    }

    private Discovered onPage(Fetched page) {
        Document html = Jsoup.parse(
                new String(page.body(), StandardCharsets.UTF_8), page.url().toString());
        Map<String, FoundFeed> feeds = new LinkedHashMap<>();
        ParsedFeed firstFeed = look(declared(html), page.url(), feeds, MAX_FEEDS);
        if (feeds.isEmpty()) {
            Set<URI> likely = linked(html);
            USUAL_PLACES.forEach(place -> likely.add(page.url().resolve(place)));
            firstFeed = look(likely, page.url(), feeds, 1);
        }
        if (feeds.isEmpty() || firstFeed == null) {
            throw new ProblemException(
                    422,
                    "no-feed-found",
                    "This is a page without a feed: none is declared in it, and none is in the usual places."
                            + " Give the feed's own address if you know it.");
        }
        String name = siteName(html);
        return new Discovered(
                page.url().resolve("/"),
                name == null ? firstFeed.title() : name,
                firstFeed.language() == null ? pageLanguage(html) : firstFeed.language(),
                List.copyOf(feeds.values()));
    }

    private @Nullable ParsedFeed look(Set<URI> candidates, URI page, Map<String, FoundFeed> feeds, int enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ParsedFeed first = null;
        int looks = 0;
        for (URI candidate : candidates) {
            if (feeds.size() >= enough || looks++ >= MAX_LOOKS || System.nanoTime() > deadline) {
                break;
            }
            if (fetcher.fetch(FetchRequest.interactive(candidate)) instanceof Fetched fetched
                    && FeedReader.read(fetched.body(), fetched.contentType(), fetched.url())
                            instanceof ParsedFeed feed) {
                URI at = fetched.movedTo() == null ? candidate : fetched.movedTo();
                feeds.putIfAbsent(at.toString(), found(at, feed));
                first = first == null ? feed : first;
            }
        }
        return first;
    }

    private static Set<URI> declared(Document html) {
        Set<URI> found = new LinkedHashSet<>();
        for (Element link : html.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean comments = link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
                    || link.attr("href").contains("/comments/");
            boolean isFeed = FEED_TYPES.contains(type)
                    || type.isEmpty() && link.attr("rel").contains("feed");
            if (isFeed && !comments) {
                add(found, html, link.attr("href"));
            }
        }
        return found;
    }

    private static Set<URI> linked(Document html) {
        Set<URI> found = new LinkedHashSet<>();
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
                add(found, html, link.attr("href"));
            }
        }
        return found;
    }

    private static void add(Set<URI> found, Document html, String href) {
        URI base = URI.create(html.location());
        Element declaredBase = html.selectFirst("base[href]");
        URI resolvedBase = declaredBase == null ? base : WebUrl.resolve(base, declaredBase.attr("href"));
        URI uri = WebUrl.resolve(resolvedBase == null ? base : resolvedBase, href);
        if (uri != null) {
            found.add(uri);
        }
    }

    private static @Nullable String siteName(Document html) {
        Element named = html.selectFirst("meta[property=og:site_name][content]");
        String name = named == null ? html.title() : named.attr("content");
        return name.length() > 200 ? FeedReader.plain(name.substring(0, 200)) : FeedReader.plain(name);
    }

    private static @Nullable String pageLanguage(Document html) {
        Element root = html.selectFirst("html[lang]");
        return root == null ? null : FeedReader.language(root.attr("lang"));
    }

    private static boolean isHtml(Fetched page) {
        String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return true;
        }
        String head = new String(page.body(), 0, Math.min(page.body().length, 2_000), StandardCharsets.ISO_8859_1);
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype html");
    }

    private static URI site(ParsedFeed feed, URI at) {
        return feed.site() == null ? at.resolve("/") : feed.site();
    }

    private static FoundFeed found(URI at, ParsedFeed feed) {
        return new FoundFeed(at, feed.title(), feed.format().label());
    }

    private static ProblemException refused(Failed failed) {
        String status = failed.status() == 0 ? "" : " (HTTP " + failed.status() + ")";
        // Only a fault that passes invites the client to try the same request again.
        int answer = failed.failure().isTransient() && failed.failure() != FetchFailure.HOST_UNKNOWN ? 502 : 422;
        return new ProblemException(answer, failed.failure().label(), failed.detail() + status);
    }
}
