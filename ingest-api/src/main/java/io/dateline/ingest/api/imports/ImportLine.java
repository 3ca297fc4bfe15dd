package io.dateline.ingest.api.imports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of an import.
///
/// @param line counted from 1
/// @param reason for people; null where the outcome says it all
/// @param sourceId null unless added or known
@Schema(name = "SourceImportLine")
public record ImportLine(
        int line,
        String name,
        String url,

        @Schema(enumeration = {"waiting", "added", "known", "refused", "failed"})
        String outcome,

        @Nullable String reason,
        @Nullable UUID sourceId) {}
