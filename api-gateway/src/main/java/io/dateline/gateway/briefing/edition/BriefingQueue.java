package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.edition.BriefingQueue.DueBriefing;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Briefings whose next edition is due.
@ApplicationScoped
class BriefingQueue implements WorkQueue<DueBriefing> {

    private static final String CLAIM = """
            with taken as (
                select id from briefing where due_at <= now() order by due_at limit ? for update skip locked
            )
            update briefing b set leased = true, lease_token = b.lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where b.id = taken.id
            returning b.id, b.lease_token, b.tenant_id""";

    private final Rows rows;
    private final LeaseTable leases;

    BriefingQueue(Rows rows) {
        this.rows = rows;
        this.leases = new LeaseTable(rows, "briefing");
    }

    record DueBriefing(Lease lease, UUID tenantId) implements Lease.Leased {}

    @Override
    public List<DueBriefing> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new DueBriefing(
                        new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")), Rows.uuid(row, "tenant_id")),
                limit,
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }
}
