package io.dateline.platform.lease;

import io.dateline.platform.outcome.Outcomes;
import io.dateline.platform.sql.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// The plainest queue there is, over a real PostgreSQL.
final class Jobs implements WorkQueue<Jobs.Job> {

    final MeterRegistry meters = new SimpleMeterRegistry();
    final AtomicInteger claims = new AtomicInteger();
    private final Rows rows;
    private final LeaseTable leases;

    Jobs(Rows rows) {
        this.rows = rows;
        leases = new LeaseTable(rows, "job");
        rows.write("""
                create table if not exists job (
                    id uuid primary key, due_at timestamptz not null default now(), leased boolean not null default false,
                    lease_token bigint not null default 0, done boolean not null default false)""");
        rows.write("delete from job");
    }

    record Job(Lease lease) implements Lease.Leased {}

    @Override
    public List<Job> claim(int limit) {
        claims.incrementAndGet();
        return rows.list(
                """
                with taken as (
                    select id from job where not done and due_at <= now() order by due_at limit ? for update skip locked
                )
                update job j set leased = true, lease_token = j.lease_token + 1,
                    due_at = now() + make_interval(secs => ?)
                from taken where j.id = taken.id returning j.id, j.lease_token""",
                row -> new Job(new Lease(Rows.uuid(row, "id"), row.getLong("lease_token"))),
                limit,
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    Endings endings() {
        return new Endings(new Outcomes(meters));
    }

    double counted(String outcome) {
        return meters.counter("dateline.outcome", "stage", "job", "outcome", outcome)
                .count();
    }

    double lost() {
        return meters.counter("dateline.lease.lost", "stage", "job").count();
    }

    UUID add() {
        UUID id = UUID.randomUUID();
        rows.write("insert into job (id) values (?)", id);
        return id;
    }

    void finish(Job job) {
        rows.write("update job set done = true where id = ?", job.lease().id());
    }

    long number(String query, Object... values) {
        return rows.one(query, row -> row.getLong(1), values).orElseThrow();
    }
}
