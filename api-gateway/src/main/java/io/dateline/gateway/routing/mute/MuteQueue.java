package io.dateline.gateway.routing.mute;

import io.dateline.gateway.routing.mute.MuteQueue.EndingMute;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Long mutes that end within a day.
@ApplicationScoped
class MuteQueue implements WorkQueue<EndingMute> {

    private static final String CLAIM = """
            with taken as (
                select id from alert_mute where due_at <= now() order by due_at limit ? for update skip locked
            )
            update alert_mute m set leased = true, lease_token = m.lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where m.id = taken.id
            returning m.id, m.lease_token, m.tenant_id, m.author, m.ends_at""";

    private final Rows rows;
    private final LeaseTable leases;

    MuteQueue(Rows rows) {
        this.rows = rows;
        this.leases = new LeaseTable(rows, "alert_mute");
    }

    record EndingMute(Lease lease, UUID tenantId, String author, Instant endsAt) implements Lease.Leased {}

    @Override
    public List<EndingMute> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new EndingMute(
                        new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                        Rows.uuid(row, "tenant_id"),
                        row.getString("author"),
                        Rows.instant(row, "ends_at")),
                limit,
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void announced(EndingMute mute) {
        rows.write(
                "update alert_mute set due_at = null where id = ?", mute.lease().id());
    }
}
