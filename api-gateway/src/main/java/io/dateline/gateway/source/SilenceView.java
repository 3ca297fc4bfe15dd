package io.dateline.gateway.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a source was silent, as ingest-service answers; here for the API's documentation.
@Schema(name = "Silence", description = "Whether a source said nothing in a period, and how that is known.")
record SilenceView(
        UUID sourceId,
        Instant from,
        Instant to,

        @Schema(enumeration = {"silent", "not-silent", "unproven", "not-read"})
        String verdict,

        @Schema(description = "The answer with its figures") String sentence,
        int polls,
        int answered,

        @Schema(description = "Pages that its feeds named for the first time")
        int listed,

        @Schema(description = "Of these, articles now") int stored,
        @Schema(description = "Of these, given up") int unread,

        @Schema(description = "Listed only later, and published in the period by their own word")
        int late,

        int slow,
        @Schema(description = "Times without an answer") List<Gap> gaps) {

    @Schema(name = "SilenceGap")
    record Gap(
            Instant from,
            Instant to,

            @Schema(description = "When it answered again; null if it has not") @Nullable
            Instant madeUpAt,

            @Nullable String reason) {}
}
