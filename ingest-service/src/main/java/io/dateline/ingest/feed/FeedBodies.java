package io.dateline.ingest.feed;

import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.format.FeedReader;
import io.dateline.ingest.format.FeedReading;
import io.dateline.ingest.format.FeedReading.Entry;
import io.dateline.ingest.format.FeedReading.Format;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.format.FeedReading.SitemapIndex;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Turns answers into feeds, with bounded memory, and an index of sitemaps into one feed.
@ApplicationScoped
class FeedBodies {

    /// Bytes from which feeds are parsed one at a time: what is read of a feed takes several times its size.
    private static final int BIG = 1_000_000;

    /// Sitemaps of an index that are read at one poll, the most recently changed first. News is in the newest.
    private static final int MOST_MAPS = 3;

    private final Fetcher fetcher;
    private final Semaphore bigOnes = new Semaphore(1);

    FeedBodies(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    FeedReading parse(Fetched fetched) {
        boolean big = fetched.body().length > BIG;
        if (big) {
            bigOnes.acquireUninterruptibly();
        }
        try {
            return FeedReader.read(fetched.body(), fetched.contentType(), fetched.url());
        } catch (RuntimeException | StackOverflowError e) {
            Log.warnf("feed cannot be parsed reason=%s", e.getClass().getName());
            return new NotAFeed("It could not be parsed.");
        } finally {
            if (big) {
                bigOnes.release();
            }
        }
    }

    /// Reads the newest sitemaps of an index; those that cannot be read are left out, and an index inside an index is.
    ParsedFeed read(SitemapIndex index) {
        List<Entry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (URI map : index.maps().stream().limit(MOST_MAPS).toList()) {
            boolean isRead = fetcher.fetch(FetchRequest.feed(map, Validators.NONE)) instanceof Fetched fetched
                    && parse(fetched) instanceof ParsedFeed feed
                    && entries.addAll(feed.entries());
            if (!isRead) {
                faults.add("a sitemap that it lists cannot be read");
            }
        }
        return new ParsedFeed(
                Format.SITEMAP,
                null,
                null,
                null,
                entries.subList(0, Math.min(entries.size(), FeedReader.MAX_ENTRIES)),
                null,
                faults);
    }
}
