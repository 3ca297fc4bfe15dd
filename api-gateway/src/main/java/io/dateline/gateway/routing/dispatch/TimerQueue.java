package io.dateline.gateway.routing.dispatch;

import io.dateline.gateway.routing.dispatch.TimerQueue.DueTimer;
import io.dateline.gateway.routing.plan.Plan;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Alerts that are to be repeated, or told to somebody else.
@ApplicationScoped
class TimerQueue implements WorkQueue<DueTimer> {

    private static final String CLAIM = """
            with taken as (
                select id, due_at from alert_timer where due_at <= now() order by due_at limit ? for update skip locked
            )
            update alert_timer t set leased = true, lease_token = t.lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where t.id = taken.id
            returning t.id, t.lease_token, t.alert_id, t.route_id, t.kind, t.step, taken.due_at as wanted_at""";

    private final Rows rows;
    private final LeaseTable leases;

    TimerQueue(Rows rows) {
        this.rows = rows;
        this.leases = new LeaseTable(rows, "alert_timer");
    }

    record DueTimer(Lease lease, UUID alertId, Plan.Timer timer) implements Lease.Leased {}

    @Override
    public List<DueTimer> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new DueTimer(
                        new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                        Rows.uuid(row, "alert_id"),
                        new Plan.Timer(
                                Plan.Timer.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                Rows.uuid(row, "route_id"),
                                row.getInt("step"),
                                Rows.instant(row, "wanted_at"))),
                limit,
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }
}
