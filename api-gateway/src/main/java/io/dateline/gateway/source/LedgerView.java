package io.dateline.gateway.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The coverage ledger of one source, as ingest-service describes it; here for the API's documentation.
@Schema(
        name = "Ledger",
        description = "What was polled and what came of it, hour by hour: proof that silence is silence.")
record LedgerView(
        UUID sourceId,
        Instant from,
        Instant to,
        @Schema(description = "Oldest first, without gaps") List<Hour> hours,
        @Schema(description = "Newest first") List<Page> articles) {

    @Schema(name = "LedgerHour")
    record Hour(
            Instant hour,
            int polls,
            int notModified,
            int newArticles,
            int updatedArticles,
            int unchanged,
            int failed,
            int blocked,
            int slow,

            @Schema(description = "How often each named outcome was met")
            Map<String, Integer> outcomes,

            @Nullable String lastError) {}

    @Schema(name = "LedgerPage")
    record Page(
            String url,
            @Schema(examples = "stored") String outcome,
            @Nullable String reason,
            Instant at,
            @Nullable UUID articleId) {}
}
