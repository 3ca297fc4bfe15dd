package io.dateline.ingest.page;

import io.dateline.contract.Precision;
import io.dateline.ingest.article.StorableText;
import io.dateline.ingest.extract.FeedHints;
import io.dateline.ingest.extract.Published;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a feed says about a page; kept with the page until it is fetched.
@RegisterForReflection(registerFullHierarchy = true)
public record EntryHints(
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant published,
        List<String> tags,
        @Nullable String language) {

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

    FeedHints forExtraction() {
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
