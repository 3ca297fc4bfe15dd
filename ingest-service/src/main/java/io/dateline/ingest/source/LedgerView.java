package io.dateline.ingest.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The coverage ledger of one source: proof that silence is silence.
///
/// @param hours oldest first, without gaps
/// @param articles newest first, at most 500
public record LedgerView(UUID sourceId, Instant from, Instant to, List<Hour> hours, List<PageOutcome> articles) {

    /// @param hour its beginning
    /// @param answered polls that a feed answered
    /// @param slow polls and pages whose answer took longer than it should
    /// @param outcomes how often each named outcome was met, e.g. `feed:not-modified`
    public record Hour(
            Instant hour,
            int polls,
            int answered,
            int notModified,
            int newArticles,
            int updatedArticles,
            int unchanged,
            int failed,
            int blocked,
            int slow,
            Map<String, Integer> outcomes,
            @Nullable String lastError) {

        static Hour silent(Instant hour) {
            return new Hour(hour, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), null);
        }
    }

    /// @param outcome e.g. `stored`, `waiting` or `not-found`
    /// @param reason for people; null where the outcome says it all
    /// @param articleId null if no article came of it
    public record PageOutcome(
            String url,
            String outcome,
            @Nullable String reason,
            Instant at,
            @Nullable UUID articleId) {}
}
