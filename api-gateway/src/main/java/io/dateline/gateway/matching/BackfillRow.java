package io.dateline.gateway.matching;

import io.dateline.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one backfill has come.
///
/// @param look 1, or 2 for the second look
/// @param state `waiting`, `running`, `done` or `failed`
/// @param cursor page that comes next; null for the first
/// @param looked articles looked at so far
/// @param total articles that the index finds; null until the first page
/// @param found new mentions so far
record BackfillRow(
        UUID monitorId,
        int version,
        int look,
        String state,
        @Nullable String cursor,
        long looked,
        @Nullable Long total,
        long found,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static BackfillRow read(ResultSet row) throws SQLException {
        return new BackfillRow(
                Rows.uuid(row, "monitor_id"),
                row.getInt("version"),
                row.getInt("look"),
                row.getString("state"),
                row.getString("next_cursor"),
                row.getLong("looked"),
                row.getObject("total", Long.class),
                row.getLong("found"),
                Rows.instant(row, "started_at"),
                Rows.instantOrNull(row, "finished_at"));
    }
}
