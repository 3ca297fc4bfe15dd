package io.dateline.gateway.mention;

import io.dateline.gateway.article.Rows;
import io.dateline.gateway.monitor.MonitorSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of backfills. One replica at a time works at one; what it leaves behind another one takes up.
@ApplicationScoped
class Backfills {

    /// A replica that has not told of a page for so long is dead, or will find its claim gone.
    private static final Duration CLAIM = Duration.ofSeconds(60);

    /// By then every replica knows the monitor, and the index has what they matched without it.
    private static final Duration SECOND_LOOK = Duration.ofSeconds(20);

    private final Rows rows;
    private final InstantSource clock;

    Backfills(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Begins a backfill in the transaction that saves the monitor, so that neither is without the other.
    @Transactional(TxType.MANDATORY)
    void onSaved(@Observes MonitorSaved saved) {
        Instant now = clock.instant();
        rows.write("""
                    insert into backfill (monitor_id, version, not_before, started_at) values (?, ?, ?, ?)
                    on conflict (monitor_id) do update set version = excluded.version, look = 1, state = 'waiting',
                        next_cursor = null, looked = 0, total = null, found = 0, not_before = excluded.not_before,
                        claimed_until = null, started_at = excluded.started_at, finished_at = null\
                    """, saved.monitor().id(), saved.monitor().version(), now, now);
    }

    /// Takes up one that is due and that nobody works at.
    @Transactional
    Optional<BackfillRow> claim() {
        Instant now = clock.instant();
        return rows.one("""
                update backfill set state = 'running', claimed_until = ? where monitor_id = (
                    select monitor_id from backfill
                    where state in ('waiting', 'running') and not_before <= ?
                        and (claimed_until is null or claimed_until < ?)
                    order by not_before, monitor_id limit 1 for update skip locked)
                returning *\
                """, BackfillRow::read, now.plus(CLAIM), now, now);
    }

    /// Tells that a page is done.
    ///
    /// @param cursor of the next page; null if that was the last
    /// @return false if the monitor has changed or gone meanwhile
    @Transactional
    boolean advance(BackfillRow before, int looked, long total, int found, @Nullable String cursor) {
        boolean last = cursor == null;
        boolean again = last && before.look() == 1;
        Instant now = clock.instant();
        return rows.write(
                        """
                        update backfill set looked = ?, total = ?, found = found + ?, next_cursor = ?, look = ?, state = ?,
                            not_before = ?, claimed_until = ?::timestamptz, finished_at = ?::timestamptz
                        where monitor_id = ? and version = ? and look = ?\
                        """,
                        before.looked() + looked,
                        total,
                        found,
                        cursor,
                        again ? 2 : before.look(),
                        last ? again ? "waiting" : "done" : "running",
                        again ? now.plus(SECOND_LOOK) : now,
                        last ? null : now.plus(CLAIM),
                        last && !again ? now : null,
                        before.monitorId(),
                        before.version(),
                        before.look())
                == 1;
    }

    /// Gives one up that can never be done.
    @Transactional
    void fail(BackfillRow before) {
        rows.write(
                "update backfill set state = 'failed', finished_at = ? where monitor_id = ? and version = ?",
                clock.instant(),
                before.monitorId(),
                before.version());
    }

    Optional<BackfillRow> find(UUID monitorId) {
        return rows.one("select * from backfill where monitor_id = ?", BackfillRow::read, monitorId);
    }
}
