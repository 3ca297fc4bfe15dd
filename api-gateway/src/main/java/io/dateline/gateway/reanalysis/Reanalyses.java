package io.dateline.gateway.reanalysis;

import io.dateline.gateway.reanalysis.Reanalyses.DueReanalysis;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The re-analyses that were asked for.
@ApplicationScoped
class Reanalyses implements WorkQueue<DueReanalysis> {

    /// The oldest that is open, whoever else waits.
    private static final String CLAIM = """
            update reanalysis set leased = true, lease_token = lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            where id = (
                select id from reanalysis where id = (
                    select id from reanalysis where state in ('waiting', 'running') order by created_at, id limit 1)
                and state in ('waiting', 'running') and due_at <= now() for update skip locked)
            returning *""";

    private static final int SHOWN = 100;

    private final Rows rows;
    private final InstantSource clock;
    private final LeaseTable leases;

    Reanalyses(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
        this.leases = new LeaseTable(rows, "reanalysis");
    }

    /// A re-analysis that is to go on.
    record DueReanalysis(Lease lease) implements Lease.Leased {}

    @Override
    public List<DueReanalysis> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new DueReanalysis(new Lease(Rows.uuid(row, "id"), row.getLong("lease_token"))),
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    /// A re-analysis unless it is over; nobody cancels it until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Reanalysis> open(UUID id) {
        return rows.one(
                "select * from reanalysis where id = ? and state in ('waiting', 'running') for update",
                Reanalysis::read,
                id);
    }

    @Transactional
    Reanalysis create(
            String requestedBy,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String language,
            @Nullable UUID sourceId,
            int analysisVersion,
            boolean names) {
        return rows.one(
                        """
                insert into reanalysis
                    (id, requested_by, from_time, to_time, language, source_id, analysis_version, created_at,
                    reading)
                values (?, ?, ?::timestamptz, ?::timestamptz, ?::text, ?::uuid, ?, ?,
                    case when ? then (select coalesce(max(reading), 0) + 1 from reanalysis) else 0 end)
                returning *\
                """,
                        Reanalysis::read,
                        UUID.randomUUID(),
                        requestedBy,
                        from,
                        to,
                        language,
                        sourceId,
                        analysisVersion,
                        clock.instant(),
                        names)
                .orElseThrow();
    }

    /// @return the latest first, at most [#SHOWN]
    List<Reanalysis> latest() {
        return rows.list("select * from reanalysis order by created_at desc, id desc limit " + SHOWN, Reanalysis::read);
    }

    /// @throws ProblemException 404 if there is none with this id
    Reanalysis require(UUID id) {
        return rows.one("select * from reanalysis where id = ?", Reanalysis::read, id)
                .orElseThrow(() ->
                        new ProblemException(404, "reanalysis-not-found", "No re-analysis has the id " + id + "."));
    }

    /// Sends nothing more. What was sent comes back and is kept.
    ///
    /// @throws ProblemException 409 if it is over already
    @Transactional
    Reanalysis cancel(UUID id) {
        Reanalysis before = require(id);
        return rows.one("""
                        update reanalysis set state = 'cancelled', finished_at = ?
                        where id = ? and state in ('waiting', 'running') returning *\
                        """, Reanalysis::read, clock.instant(), id)
                .orElseThrow(() -> new ProblemException(
                        409, "reanalysis-over", "The re-analysis is over already: it is " + before.state() + "."));
    }
}
