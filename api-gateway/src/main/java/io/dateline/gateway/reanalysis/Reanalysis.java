package io.dateline.gateway.reanalysis;

import io.dateline.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A re-analysis and how far it has come.
///
/// @param requestedBy name of the account
/// @param from of the articles' times, inclusive; null: from the first
/// @param to exclusive; null: to the last
/// @param language BCP 47; null: every
/// @param sourceId null: every
/// @param analysisVersion what was found by an older version is found again
/// @param reading 0: what older versions read; more: also what that version read before names came that it holds
/// @param state `waiting`, `running`, `done` or `cancelled`
/// @param total articles; null until they are counted
/// @param done articles of which newer findings stand
/// @param failed articles of which no result came within ten minutes although results of others did; one that comes
///     after all is counted as done
/// @param articlesPerSecond since it began; null until there is a first result
/// @param remainingSeconds at that rate; null where it is not known, or nothing remains
record Reanalysis(
        UUID id,
        String requestedBy,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String language,
        @Nullable UUID sourceId,
        int analysisVersion,
        int reading,
        String state,
        @Nullable Long total,
        long done,
        long failed,
        @Nullable Double articlesPerSecond,
        @Nullable Long remainingSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";

    boolean withNames() {
        return reading > 0;
    }

    static Reanalysis read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Long total = row.getObject("total", Long.class);
        long done = row.getLong("done");
        long failed = row.getLong("failed");
        Instant startedAt = Rows.instantOrNull(row, "started_at");
        Double rate = rate(done, startedAt, Rows.instantOrNull(row, "last_done_at"));
        boolean open = !state.equals(DONE) && !state.equals(CANCELLED);
        return new Reanalysis(
                Rows.uuid(row, "id"),
                row.getString("requested_by"),
                Rows.instantOrNull(row, "from_time"),
                Rows.instantOrNull(row, "to_time"),
                row.getString("language"),
                row.getObject("source_id", UUID.class),
                row.getInt("analysis_version"),
                row.getInt("reading"),
                state,
                total,
                done,
                failed,
                rate,
                open && total != null && rate != null
                        ? Long.valueOf(Math.round(Math.max(0, total - done - failed) / rate))
                        : null,
                Rows.instant(row, "created_at"),
                startedAt,
                Rows.instantOrNull(row, "finished_at"));
    }

    private static @Nullable Double rate(long done, @Nullable Instant from, @Nullable Instant to) {
        if (done == 0 || from == null || to == null) {
            return null;
        }
        double seconds = Math.max(1, Duration.between(from, to).toMillis() / 1000.0);
        return Math.round(done / seconds * 100) / 100.0;
    }
}
