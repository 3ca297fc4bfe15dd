package io.dateline.ingest.api.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far an import has come.
///
/// @param total lines
/// @param waiting lines that have no outcome yet
/// @param added sources that are new, or read again
/// @param known feeds that belonged to a source already
/// @param failed lines that could not be added for a fault of ours; the reason stands with the line
/// @param refused addresses that cannot be read, as written; at most 100
/// @param feeds of the sources of this import, counted by state: how the first polls went
@Schema(name = "SourceImport", description = "Many sources at once, and how far that has come.")
public record ImportView(
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
        Map<String, Integer> feeds) {}
