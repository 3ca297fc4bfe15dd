package io.dateline.ingest.format;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a document turned out to be.
public sealed interface FeedReading {

    /// A feed, as far as polling needs it.
    ///
    /// @param title plain text
    /// @param site the publisher's page that the feed names; null if it names none
    /// @param entries in the feed's order
    /// @param hub where the feed can be subscribed to; null if it names no hub
    /// @param faults what is wrong with it, in words
    record ParsedFeed(
            Format format,
            @Nullable String title,
            @Nullable URI site,
            @Nullable String language,
            List<Entry> entries,
            @Nullable Hub hub,
            List<String> faults)
            implements FeedReading {}

    /// A sitemap of sitemaps.
    ///
    /// @param maps the most recently changed first
    record SitemapIndex(List<URI> maps) implements FeedReading {}

    /// No feed. The detail is a sentence for people.
    record NotAFeed(String detail) implements FeedReading {}

    /// One thing that a feed lists.
    ///
    /// @param link absolute; null if the entry names no page
    /// @param id guid or atom id; null if it has none
    /// @param title plain text; null if it has none
    /// @param published null if the entry does not say, or says something impossible
    /// @param summary what else the entry says, plain or as markup that is safe to show; null if nothing
    /// @param content the longest text that the entry carries, likewise; null if it carries none
    record Entry(
            @Nullable URI link,
            @Nullable String id,
            @Nullable String title,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            List<String> tags,
            @Nullable String summary,
            @Nullable String content) {}

    /// A hub that pushes a feed (WebSub).
    ///
    /// @param topic the feed's address as the hub knows it
    record Hub(URI hub, URI topic) {}

    enum Format {
        RSS,
        ATOM,
        JSON,
        SITEMAP;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
