package io.dateline.gateway.alert;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Whether an article is news, or was there before anybody looked. What is no news raises no alert; it is a mention
/// all the same.
public final class NewsAge {

    /// It was published too long before it was first seen.
    static final String OLD = "old";

    /// It came with the first answer of its feed.
    static final String FIRST_LISTING = "first-listing";

    private final Duration most;
    private final boolean firstListingTells;

    /// @param most age of an article when it is first seen
    /// @param firstListingTells whether what a new feed lists first is news too
    public NewsAge(Duration most, boolean firstListingTells) {
        this.most = most;
        this.firstListingTells = firstListingTells;
    }

    /// Why an article raises no alert.
    ///
    /// @return null if it is news
    public @Nullable String held(Article article) {
        Instant published = article.publishedAt();
        if (published != null
                && latest(published, article.publishedPrecision()).plus(most).isBefore(article.firstSeenAt())) {
            return OLD;
        }
        return !firstListingTells && Boolean.TRUE.equals(article.firstListing()) ? FIRST_LISTING : null;
    }

    /// The last moment at which it may have been published: of a day that is named without a time, its end.
    private static Instant latest(Instant published, @Nullable Precision precision) {
        ZonedDateTime from = published.atZone(ZoneOffset.UTC);
        ZonedDateTime end = switch (precision) {
            case DAY -> from.plusDays(1);
            case MONTH -> from.plusMonths(1);
            case YEAR -> from.plusYears(1);
            case MINUTE -> from.plusMinutes(1);
            case SECOND, UNKNOWN -> from;
            case null -> from;
        };
        return end.toInstant();
    }
}
