package io.dateline.ingest.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How far an import has come.
///
/// @param kind `opml` or `starter`
/// @param state `running` or `done`
/// @param total lines
/// @param waiting lines that have no outcome yet
/// @param added sources that are new, or read again
/// @param known feeds that belonged to a source already
/// @param failed lines that could not be added for a fault of ours; the reason stands with the line
/// @param refused addresses that cannot be read, as written; at most 100
/// @param feeds of the sources of this import, counted by state: how the first polls went
record ImportView(
        UUID id,
        String kind,
        Instant createdAt,
        String state,
        int total,
        int waiting,
        int added,
        int known,
        int failed,
        List<String> refused,
        Map<String, Integer> feeds) {}
