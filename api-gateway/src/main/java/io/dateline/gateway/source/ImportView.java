package io.dateline.gateway.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import of sources, as ingest-service describes it; here for the API's documentation.
@Schema(name = "SourceImport", description = "Many sources at once, and how far that has come.")
record ImportView(
        UUID id,
        @Schema(enumeration = {"opml", "starter"}) String kind,
        Instant createdAt,
        @Schema(enumeration = {"running", "done"}) String state,
        int total,
        int waiting,
        int added,

        @Schema(description = "Feeds that belonged to a source already")
        int known,

        int failed,

        @Schema(description = "Addresses that cannot be read, at most 100")
        List<String> refused,

        @Schema(description = "The feeds' states: how their first polls went")
        Map<String, Integer> feeds) {

    @Schema(name = "SourceImportLine")
    record Line(
            int line,
            String name,
            String url,

            @Schema(enumeration = {"waiting", "added", "known", "refused", "failed"})
            String outcome,

            @Nullable String reason,
            @Nullable UUID sourceId) {}
}
