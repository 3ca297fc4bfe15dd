package io.dateline.ingest.feed;

import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Turns answers into feeds, with bounded memory, and an index of sitemaps into one feed.
@ApplicationScoped
class FeedBodies {

    /// Bytes from which feeds are parsed one at a time: what is read of a feed takes several times its size.
    private static final int BIG = 1_000_000;

    /// Sitemaps of an index that are read at one poll, the most recently changed first. News is in the newest.
    private static final int MAX_MAPS = 3;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Semaphore bigOnes = new Semaphore(1);

    FeedBodies(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    FeedReading parse(Fetched fetched) {
        boolean big = fetched.body().length > BIG;
        if (big) {
            bigOnes.acquireUninterruptibly();
        }
        try {
            return FeedReader.read(fetched.body(), fetched.contentType(), fetched.url(), clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            Log.warnf("feed cannot be parsed reason=%s", e.getClass().getName());
            return new NotAFeed("It could not be parsed.");
        } finally {
            if (big) {
                bigOnes.release();
            }
        }
    }

    /// What an index of sitemaps comes to.
    ///
    /// @param leftOut what was not read of it, one sentence each
    record Maps(ParsedFeed feed, List<String> leftOut) {}

    /// Reads the newest sitemaps of an index; those that cannot be read are left out, and an index inside an index is.
    Maps read(SitemapIndex index) {
        List<Entry> entries = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (URI map : index.maps().stream().limit(MAX_MAPS).toList()) {
            String trouble = read(map, entries);
            if (trouble != null) {
                leftOut.add("The sitemap " + shown(map) + " was left out: " + trouble);
            }
        }
        int all = index.maps().size();
        if (all > MAX_MAPS) {
            leftOut.add("Of its " + all + " sitemaps the " + MAX_MAPS
                    + " that changed last are read; the others were left out.");
        }
        if (entries.size() > FeedReader.MAX_ENTRIES) {
            leftOut.add("Of its " + entries.size() + " entries " + FeedReader.MAX_ENTRIES + " were read.");
        }
        List<Entry> read = entries.subList(0, Math.min(entries.size(), FeedReader.MAX_ENTRIES));
        return new Maps(new ParsedFeed(Format.SITEMAP, null, null, null, read, null, List.of()), leftOut);
    }

    /// @return why it cannot be read; null if it was
    private @Nullable String read(URI map, List<Entry> entries) {
        return switch (fetcher.fetch(FetchRequest.feed(map, Validators.NONE))) {
            case Failed failed -> failed.detail();
            case NotModified same -> "The site answers 304 to a first request.";
            case Fetched fetched ->
                switch (parse(fetched)) {
                    case ParsedFeed feed -> {
                        entries.addAll(feed.entries());
                        yield null;
                    }
                    case SitemapIndex inner -> "It is an index itself.";
                    case NotAFeed(String detail) -> detail;
                };
        };
    }

    private static String shown(URI map) {
        String address = map.toString();
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }
}
