package io.dateline.gateway.matching;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.TeamEvents;
import io.dateline.gateway.matching.Backfills.DueBackfill;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.topic.Reclassification;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of backfills. One replica at a time works at one, page by page; what it leaves behind another one
/// takes up.
@ApplicationScoped
class Backfills implements WorkQueue<DueBackfill> {

    private static final String CLAIM = """
            update backfill set state = 'running', leased = true, lease_token = lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            where monitor_id in (
                select monitor_id from backfill where state in ('waiting', 'running') and due_at <= now()
                order by due_at, monitor_id limit ? for update skip locked)
            returning *""";

    /// By then every replica knows the monitor, and the index has what they matched without it.
    private static final Duration SECOND_LOOK = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final Rows rows;
    private final Reclassification ownTopics;
    private final TeamEvents events;
    private final InstantSource clock;
    private final LeaseTable leases;

    Backfills(Rows rows, Reclassification ownTopics, TeamEvents events, InstantSource clock) {
        this.events = events;
        this.rows = rows;
        this.ownTopics = ownTopics;
        this.clock = clock;
        this.leases = new LeaseTable(rows, "backfill", "monitor_id");
    }

    /// A page of a backfill is due.
    record DueBackfill(Lease lease, BackfillRow row) implements Lease.Leased {}

    /// Begins a backfill in the transaction that saves the monitor, so that neither is without the other. One that
    /// is under way for the monitor as it was before loses its lease.
    @Transactional(TxType.MANDATORY)
    void onSaved(@Observes MonitorSaved saved) {
        Instant now = clock.instant();
        rows.write("""
                    insert into backfill as b (monitor_id, version, due_at, started_at) values (?, ?, ?, ?)
                    on conflict (monitor_id) do update set version = excluded.version, look = 1, state = 'waiting',
                        next_cursor = null, looked = 0, total = null, found = 0, due_at = excluded.due_at,
                        leased = false, lease_token = b.lease_token + 1, started_at = excluded.started_at,
                        finished_at = null\
                    """, saved.monitor().id(), saved.monitor().version(), now, now);
    }

    @Override
    public List<DueBackfill> claim(int limit) {
        // What the index does not know yet of a team's own topics would be missed, not found later.
        if (!ownTopics.isSettled()) {
            return List.of();
        }
        return rows.list(
                CLAIM,
                row -> new DueBackfill(
                        new Lease(Rows.uuid(row, "monitor_id"), row.getLong("lease_token")), BackfillRow.read(row)),
                Lease.TERM.toSeconds(),
                limit);
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    /// A page is done.
    ///
    /// @param looked articles of the page
    /// @param total articles that the index finds
    /// @param found new mentions
    /// @param cursor of the next page; null if that was the last of this look
    record PageDone(
            int looked, long total, int found, @Nullable String cursor) {}

    Ending ending(DueBackfill due, SavedMonitor monitor, PageDone page) {
        BackfillRow row = due.row();
        Instant now = clock.instant();
        if (page.cursor() != null) {
            return Ending.later(now, () -> write(row, page, row.look(), "running", null));
        }
        if (row.look() == 1) {
            return Ending.later(now.plus(SECOND_LOOK), () -> write(row, page, 2, "waiting", null));
        }
        return Ending.done("done", () -> {
            write(row, page, row.look(), "done", now);
            tell(monitor, row, page, now);
        });
    }

    private void tell(SavedMonitor monitor, BackfillRow row, PageDone page, Instant now) {
        events.tell(
                monitor.tenantId(),
                TeamEvent.MONITOR_BACKFILLED,
                monitor.id(),
                () -> new TeamEvent(
                        EventIds.of("team-event", TeamEvent.MONITOR_BACKFILLED, monitor.id(), row.version()),
                        monitor.tenantId(),
                        TeamEvent.MONITOR_BACKFILLED,
                        "monitors/" + monitor.id(),
                        now.truncatedTo(ChronoUnit.MICROS),
                        Json.object()
                                .put("monitorId", monitor.id().toString())
                                .put("monitorName", Characters.plain(monitor.name()))
                                .put("version", row.version())
                                .put("looked", row.looked() + page.looked())
                                .put("found", row.found() + page.found())));
    }

    private void write(BackfillRow row, PageDone page, int look, String state, @Nullable Instant finishedAt) {
        rows.write(
                """
                update backfill set looked = looked + ?, total = ?, found = found + ?, next_cursor = ?, look = ?,
                    state = ?, finished_at = ?::timestamptz where monitor_id = ?""",
                page.looked(),
                page.total(),
                page.found(),
                page.cursor(),
                look,
                state,
                finishedAt,
                row.monitorId());
    }

    /// It can never be done.
    Ending failed(DueBackfill due) {
        return Ending.done(
                "failed",
                () -> rows.write(
                        "update backfill set state = 'failed', finished_at = ? where monitor_id = ?",
                        clock.instant(),
                        due.lease().id()));
    }

    /// There is no such version of the monitor, or not yet.
    Ending notNow() {
        return Ending.later(clock.instant().plus(PAUSE), () -> {});
    }

    Optional<BackfillRow> find(UUID monitorId) {
        return rows.one("select * from backfill where monitor_id = ?", BackfillRow::read, monitorId);
    }
}
