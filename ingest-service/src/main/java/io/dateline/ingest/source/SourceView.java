package io.dateline.ingest.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source as callers see it.
///
/// @param state the best state among its feeds: one good feed keeps a source readable
/// @param own whether the caller's tenant added it
/// @param articles24h articles that were new in the last 24 hours
record SourceView(
        UUID id,
        String name,
        String url,
        @Nullable String country,
        @Nullable String language,
        @Nullable Integer tier,
        String state,
        String nextStep,
        Instant addedAt,
        boolean own,
        long articles24h,
        @Nullable Instant lastNewAt,
        List<FeedView> feeds) {

    private static final List<String> BEST_FIRST = List.of("healthy", "slowing", "new", "failing", "blocked", "gone");

    static SourceView of(Source source, UUID caller, long articles24h, List<FeedView> feeds) {
        FeedView best = best(feeds);
        return new SourceView(
                source.id,
                source.name,
                source.url,
                source.country,
                source.language,
                source.tier,
                best == null ? "gone" : best.state(),
                best == null ? "It has no feed: add one, or remove the source." : best.nextStep(),
                source.addedAt,
                source.addedBy.equals(caller),
                articles24h,
                feeds.stream()
                        .map(FeedView::lastNewAt)
                        .filter(at -> at != null)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                feeds);
    }

    private static @Nullable FeedView best(List<FeedView> feeds) {
        return feeds.stream()
                .min(Comparator.comparingInt(feed -> BEST_FIRST.indexOf(feed.state())))
                .orElse(null);
    }

    /// One good feed keeps a source readable.
    static String bestState(List<FeedView> feeds) {
        FeedView best = best(feeds);
        return best == null ? "gone" : best.state();
    }
}
