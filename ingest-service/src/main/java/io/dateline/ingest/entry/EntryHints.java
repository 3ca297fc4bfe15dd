package io.dateline.ingest.entry;

import io.dateline.contract.article.Precision;
import io.dateline.ingest.article.StorableText;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.extract.FeedHints;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a feed says about a page; kept with the page until it is fetched.
///
/// @param content markup of the whole article, where the feed carries that ([FullText]); kept no longer than until the
///     page is read; null otherwise
/// @param firstListing true if the feed listed it in the first answer that was read of it; null otherwise
@RegisterForReflection(registerFullHierarchy = true)
public record EntryHints(
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant published,
        List<String> tags,
        @Nullable String language,
        @Nullable String content,
        @Nullable Boolean firstListing) {

    public EntryHints {
        title = StorableText.line(title, 1_000);
        author = StorableText.line(author, 500);
        language = StorableText.line(language, 35);
        tags = tags == null
                ? List.of()
                : tags.stream()
                        .map(tag -> StorableText.line(tag, 200))
                        .filter(Objects::nonNull)
                        .limit(50)
                        .toList();
    }

    public EntryHints(
            @Nullable String title,
            @Nullable String author,
            @Nullable Instant published,
            List<String> tags,
            @Nullable String language) {
        this(title, author, published, tags, language, null, null);
    }

    public FeedHints forExtraction() {
        return new FeedHints(title, author, published == null ? null : time(published), tags, language);
    }

    /// Feeds that know only the day write midnight, and the parser does not tell the two apart.
    private static Published time(Instant at) {
        boolean midnight = at.equals(at.truncatedTo(ChronoUnit.DAYS));
        return midnight
                ? Published.ofDay(at.atOffset(ZoneOffset.UTC).toLocalDate())
                : new Published(at, Precision.SECOND, null);
    }
}
