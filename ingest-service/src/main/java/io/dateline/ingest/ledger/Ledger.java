package io.dateline.ingest.ledger;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the coverage ledger, always inside the transaction of what it records.
@ApplicationScoped
public class Ledger {

    /// What a poll or a page adds to its hour.
    ///
    /// @param outcome name of how it ended, from the same closed set as the metric
    /// @param error the last error of the hour, for people; null if there was none
    /// @param slow whether the answer took longer than it should
    public record Entry(
            Column column,
            String stage,
            String outcome,
            @Nullable String error,
            boolean slow) {}

    /// Column of the ledger that counts an outcome.
    public enum Column {
        NOT_MODIFIED("not_modified"),
        NEW_ARTICLE("new_articles"),
        UPDATED_ARTICLE("updated_articles"),
        UNCHANGED("unchanged"),
        FAILED("failed"),
        BLOCKED("blocked"),
        NONE(null);

        private final @Nullable String sql;

        Column(@Nullable String sql) {
            this.sql = sql;
        }
    }

    private final Rows rows;
    private final InstantSource clock;

    Ledger(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void poll(UUID sourceId, Entry entry) {
        boolean answered = entry.column() != Column.FAILED && entry.column() != Column.BLOCKED;
        add(sourceId, entry, 1, answered ? 1 : 0);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void page(UUID sourceId, Entry entry) {
        add(sourceId, entry, 0, 0);
    }

    private void add(UUID sourceId, Entry entry, int polls, int answered) {
        String column = entry.column().sql;
        String extraColumn = column == null ? "" : ", " + column;
        String extraValue = column == null ? "" : ", 1";
        String extraUpdate = column == null ? "" : ", " + column + " = c." + column + " + 1";
        String sql = "insert into coverage_hour as c (source_id, hour, polls, answered, slow, outcomes, last_error"
                + extraColumn
                + ") values (?, ?, ?, ?, ?, jsonb_build_object(?::text, 1), ?" + extraValue + ")"
                + " on conflict (source_id, hour) do update set polls = c.polls + excluded.polls,"
                + " answered = c.answered + excluded.answered,"
                + " slow = c.slow + excluded.slow,"
                + " outcomes = c.outcomes || jsonb_build_object(?::text, coalesce((c.outcomes ->> ?)::int, 0) + 1),"
                + " last_error = coalesce(excluded.last_error, c.last_error)" + extraUpdate;
        String key = entry.stage() + ":" + entry.outcome();
        rows.write(
                sql,
                sourceId,
                clock.instant().truncatedTo(ChronoUnit.HOURS),
                polls,
                answered,
                entry.slow() ? 1 : 0,
                key,
                entry.error(),
                key,
                key);
    }

    /// Polls of one source that found nothing new.
    public record Quiet(int polls, int slow) {

        public Quiet plus(Quiet other) {
            return new Quiet(polls + other.polls, slow + other.slow);
        }
    }

    /// Adds polls that found nothing new, of many sources at once.
    ///
    /// @param outcome name in the ledger, stage included
    @Transactional(Transactional.TxType.MANDATORY)
    public void quiet(Map<UUID, Quiet> bySource, String outcome) {
        String sql = "insert into coverage_hour as c (source_id, hour, polls, answered, not_modified, slow, outcomes)"
                + " values (?, ?, ?, ?, ?, ?, jsonb_build_object(?::text, ?::int))"
                + " on conflict (source_id, hour) do update set polls = c.polls + excluded.polls,"
                + " answered = c.answered + excluded.answered,"
                + " not_modified = c.not_modified + excluded.not_modified, slow = c.slow + excluded.slow,"
                + " outcomes = c.outcomes || jsonb_build_object(?::text,"
                + " coalesce((c.outcomes ->> ?)::int, 0) + excluded.polls)";
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        // Always in the same order, so that two instances never wait for each other.
        rows.writeEach(sql, new TreeMap<>(bySource).entrySet(), source -> {
            int polls = source.getValue().polls();
            int slow = source.getValue().slow();
            return new Object[] {source.getKey(), hour, polls, polls, polls, slow, outcome, polls, outcome, outcome};
        });
    }
}
