package io.dateline.ingest.feed;

import io.dateline.ingest.entry.EntryHints;
import io.dateline.ingest.entry.FullText;
import io.dateline.ingest.format.FeedReader;
import io.dateline.ingest.format.FeedReading.Entry;
import io.dateline.ingest.format.FeedReading.Format;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.page.ListedPages.Listed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed lists, as pages to fetch.
///
/// @param remark for people, where entries had to be left out or the feed is broken; null if all is well
record Listing(List<Listed> pages, @Nullable String remark) {

    /// A sitemap may list all that a site ever published; of that, this much is news.
    private static final Duration NEWS = Duration.ofDays(7);

    /// Clocks and time zones are wrong by hours; a time further ahead is a mistake.
    private static final Duration AHEAD = Duration.ofHours(26);

    /// Nothing on the web is older, and a zero in a database is 1970.
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    /// @param leftOut what was not even read, one sentence each
    /// @param first whether this is the first answer of the feed that was read
    static Listing of(ParsedFeed feed, List<String> leftOut, Instant now, boolean first) {
        List<Listed> pages = new ArrayList<>();
        int without = 0;
        int old = 0;
        for (Entry entry : feed.entries()) {
            Instant stated = entry.published() == null ? entry.updated() : entry.published();
            URI link = entry.link();
            if (link == null) {
                without++;
            } else if (feed.format() == Format.SITEMAP && stated != null && stated.isBefore(now.minus(NEWS))) {
                old++;
            } else {
                pages.add(listed(feed, entry, link, possible(stated, now), first));
            }
        }
        return new Listing(pages, remark(feed, leftOut, without, old));
    }

    private static Listed listed(ParsedFeed feed, Entry entry, URI link, @Nullable Instant stated, boolean first) {
        EntryHints hints = new EntryHints(
                entry.title(),
                entry.author(),
                stated,
                entry.tags(),
                feed.language(),
                FullText.of(entry.content()),
                first ? Boolean.TRUE : null);
        return new Listed(link, hints, Fingerprint.of(entry), Fingerprint.ofDate(entry));
    }

    private static @Nullable Instant possible(@Nullable Instant stated, Instant now) {
        boolean possible = stated != null && stated.isAfter(FIRST) && stated.isBefore(now.plus(AHEAD));
        return possible ? stated : null;
    }

    private static @Nullable String remark(ParsedFeed feed, List<String> leftOut, int without, int old) {
        List<String> sentences = new ArrayList<>(leftOut);
        if (leftOut.isEmpty() && feed.entries().size() >= FeedReader.MAX_ENTRIES) {
            sentences.add("Only the first " + FeedReader.MAX_ENTRIES + " of its entries were read.");
        }
        if (without > 0) {
            sentences.add(without + " of its entries name no page and were left out.");
        }
        if (old > 0) {
            sentences.add(old + " of its entries are older than " + NEWS.toDays() + " days and were left out.");
        }
        if (without > 0 && !feed.faults().isEmpty()) {
            sentences.add("The document is broken: " + String.join("; ", feed.faults()) + ".");
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
