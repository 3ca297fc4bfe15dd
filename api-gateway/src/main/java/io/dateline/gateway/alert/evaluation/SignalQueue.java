package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.evaluation.SignalQueue.DueMonitor;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Monitors that are to be judged, each by one instance at a time: those that found something, and those whose time
/// has come.
@ApplicationScoped
class SignalQueue implements WorkQueue<DueMonitor> {

    /// What was found waits in rows of its own and makes a monitor due by being there: who matches articles takes no
    /// lock here.
    private static final String CLAIM = """
            with taken as (
                select s.monitor_id from monitor_signal s
                where s.due_at <= now()
                    or not s.leased and exists (select 1 from signal_mention n where n.monitor_id = s.monitor_id)
                order by s.due_at limit ? for update of s skip locked
            )
            update monitor_signal s set leased = true, lease_token = s.lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where s.monitor_id = taken.monitor_id
            returning s.monitor_id, s.lease_token""";

    private final Rows rows;
    private final LeaseTable leases;

    SignalQueue(Rows rows) {
        this.rows = rows;
        this.leases = new LeaseTable(rows, "monitor_signal", "monitor_id");
    }

    record DueMonitor(Lease lease) implements Lease.Leased {}

    @Override
    public List<DueMonitor> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new DueMonitor(new Lease(Rows.uuid(row, "monitor_id"), row.getLong("lease_token"))),
                limit,
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }
}
