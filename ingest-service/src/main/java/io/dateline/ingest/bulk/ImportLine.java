package io.dateline.ingest.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of an import.
///
/// @param line counted from 1
/// @param outcome `waiting`, `added`, `known`, `refused` or `failed`
/// @param reason for people; null where the outcome says it all
/// @param sourceId null unless added or known
record ImportLine(
        int line,
        String name,
        String url,
        String outcome,
        @Nullable String reason,
        @Nullable UUID sourceId) {}
