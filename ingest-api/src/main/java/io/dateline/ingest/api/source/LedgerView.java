package io.dateline.ingest.api.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The coverage ledger of one source: proof that silence is silence.
///
/// @param to exclusive
/// @param hours oldest first, without gaps
/// @param articles newest first, at most 500
@Schema(
        name = "Ledger",
        description = "What was polled and what came of it, hour by hour: proof that silence is silence.")
public record LedgerView(
        UUID sourceId,
        Instant from,
        Instant to,
        @Schema(description = "Oldest first, without gaps") List<Hour> hours,
        @Schema(description = "Newest first") List<PageOutcome> articles) {

    /// @param hour its beginning
    /// @param answered polls that a feed answered
    /// @param slow polls and pages whose answer took longer than it should
    /// @param outcomes how often each named outcome was met, e.g. `feed:not-modified`
    /// @param lastError a sentence; null if nothing failed in this hour
    @Schema(name = "LedgerHour")
    public record Hour(
            Instant hour,
            int polls,

            @Schema(description = "Polls that a feed answered")
            int answered,

            int notModified,
            int newArticles,
            int updatedArticles,
            int unchanged,
            int failed,
            int blocked,
            int slow,

            @Schema(description = "How often each named outcome was met")
            Map<String, Integer> outcomes,

            @Nullable String lastError) {

        /// An hour without a poll.
        public static Hour silent(Instant hour) {
            return new Hour(hour, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), null);
        }
    }

    /// @param outcome e.g. `stored`, `waiting` or `not-found`
    /// @param reason for people; null where the outcome says it all
    /// @param articleId null if no article came of it
    @Schema(name = "LedgerPage")
    public record PageOutcome(
            String url,
            @Schema(examples = "stored") String outcome,
            @Nullable String reason,
            Instant at,
            @Nullable UUID articleId) {}
}
