package io.dateline.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a document turned out to be.
sealed interface FeedReading {

    /// A feed. Texts are as the feed writes them: titles may hold markup.
    ///
    /// @param site the publisher's page that the feed names; null if it names none
    /// @param entries in the feed's order
    record ParsedFeed(
            Format format,
            @Nullable String title,
            @Nullable URI site,
            @Nullable String language,
            List<Entry> entries) implements FeedReading {}

    /// No feed. The detail is a sentence for people.
    record NotAFeed(String detail) implements FeedReading {}

    /// One thing that a feed lists.
    ///
    /// @param link absolute; null if the entry names no page
    /// @param id guid or atom id; null if it has none
    /// @param title plain text; null if it has none
    /// @param summary what else the entry says, as written; null if nothing
    record Entry(
            @Nullable URI link,
            @Nullable String id,
            @Nullable String title,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            List<String> tags,
            @Nullable String summary) {}

    enum Format {
        RSS,
        ATOM,
        JSON;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
