package io.dateline.ingest.discovery;

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
import io.dateline.platform.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the feeds behind an address: the address itself, what its page declares, what its page links to, and the
/// usual places.
@ApplicationScoped
public class FeedDiscovery {

    /// Feeds of one site that are taken; large publishers declare dozens that overlap.
    private static final int MAX_FEEDS = 5;

    private static final int MAX_LOOKS = 12;

    /// Of the person who waits, for everything together: less than the gateway has with us.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// For one of many addresses: one that hangs must not take the others' time.
    private static final Duration LOOK = Duration.ofSeconds(4);

    private static final List<String> USUAL_PLACES = List.of(
            "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default");

    private final Fetcher fetcher;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FeedDiscovery(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    public Discovered discover(URI url) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Fetched first = switch (fetch(url, PATIENCE)) {
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
        return onPage(first, deadline);
    }

    private Discovered onPage(Fetched page, long deadline) {
        Document html = Jsoup.parse(
                new String(page.body(), StandardCharsets.UTF_8), page.url().toString());
        Map<String, FoundFeed> feeds = new LinkedHashMap<>();
        AtomicBoolean late = new AtomicBoolean();
        ParsedFeed firstFeed = look(FeedLinks.declared(html), deadline, feeds, MAX_FEEDS, late);
        if (feeds.isEmpty()) {
            Set<URI> likely = FeedLinks.linked(html);
            USUAL_PLACES.forEach(place -> likely.add(page.url().resolve(place)));
            firstFeed = look(likely, deadline, feeds, 1, late);
        }
        if (feeds.isEmpty() && late.get()) {
            throw new ProblemException(
                    422,
                    "no-feed-found",
                    "None of the feeds that this page names, or that are usually there, answered in time. Give the address of"
                            + " one of them, or try again later.");
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

    /// @param late set where an address did not answer in time
    private @Nullable ParsedFeed look(
            Set<URI> candidates, long deadline, Map<String, FoundFeed> feeds, int enough, AtomicBoolean late) {
        ParsedFeed first = null;
        int looks = 0;
        for (URI candidate : candidates) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (feeds.size() >= enough || looks++ >= MAX_LOOKS || !left.isPositive()) {
                break;
            }
            FetchResult looked = fetch(candidate, left.compareTo(LOOK) < 0 ? left : LOOK);
            if (looked instanceof Failed failed && failed.failure() == FetchFailure.TIMEOUT) {
                late.set(true);
            }
            if (looked instanceof Fetched fetched
                    && FeedReader.read(fetched.body(), fetched.contentType(), fetched.url())
                            instanceof ParsedFeed feed) {
                URI at = fetched.movedTo() == null ? candidate : fetched.movedTo();
                feeds.putIfAbsent(at.toString(), found(at, feed));
                first = first == null ? feed : first;
            }
        }
        return first;
    }

    /// Whoever is not answered in time goes on without.
    private FetchResult fetch(URI url, Duration most) {
        Future<FetchResult> answer = threads.submit(() -> fetcher.fetch(FetchRequest.interactive(url)));
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Failed(FetchFailure.TIMEOUT, FetchFailure.TIMEOUT.sentence(), 0, null);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProblemException(503, "stopping", "This service is stopping; try again in a moment.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
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
