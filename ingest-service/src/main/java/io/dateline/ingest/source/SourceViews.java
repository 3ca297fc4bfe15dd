package io.dateline.ingest.source;

import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.SourceView;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Describes sources for callers.
final class SourceViews {

    private static final List<String> BEST_FIRST = List.of("healthy", "slowing", "new", "failing", "blocked", "gone");

    private SourceViews() {}

    /// @param refusal why its last pages could not be read, a sentence; null if they could
    static SourceView of(Source source, UUID caller, long articles24h, @Nullable String refusal, List<FeedView> feeds) {
        FeedView best = best(feeds);
        return new SourceView(
                source.id,
                source.name,
                source.url,
                source.country,
                source.language,
                source.tier,
                best == null ? "gone" : best.state(),
                nextStep(best, refusal),
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

    private static String nextStep(@Nullable FeedView best, @Nullable String refusal) {
        String step = best == null ? "It has no feed: add one, or remove the source." : best.nextStep();
        return refusal == null
                ? step
                : (step + " Its pages refuse to be read; where its feed carries the whole text, that is stored. "
                                + refusal)
                        .strip();
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
