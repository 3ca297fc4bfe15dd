package io.dateline.gateway.delivery;

import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Deliveries that are due, given to one instance at a time: from each lane as many as its bucket and its places
/// allow, and of all lanes first from the one that was served longest ago.
@ApplicationScoped
class DeliveryQueue implements WorkQueue<DueDelivery> {

    /// The lanes with something waiting are found by leaping from one to the next in the index: what else waits in a
    /// lane costs nothing. Lanes are locked, so that two instances do not fill one twice.
    private static final String CLAIM = """
            with recursive waiting (lane) as (
                (select lane_id from delivery where due_at is not null order by lane_id limit 1)
                union all
                select (select d.lane_id from delivery d where d.due_at is not null and d.lane_id > w.lane
                        order by d.lane_id limit 1)
                from waiting w where w.lane is not null
            ), policy as (
                select * from unnest(?::text[], ?::bigint[], ?::int[], ?::int[]) as p (kind, millis, burst, places)
            ), ready as (
                select l.id, l.kind, b.gap, b.bottom,
                    least(p.places - b.busy, 1 + floor(extract(epoch from now() - greatest(l.open_at, b.bottom))
                        / extract(epoch from b.gap)))::int as free
                from delivery_lane l
                join policy p on p.kind = case when l.kind = any (?::text[]) then l.kind else '' end
                cross join lateral (
                    select make_interval(secs => p.millis / 1000.0) as gap,
                        now() - make_interval(secs => p.millis * (p.burst - 1) / 1000.0) as bottom,
                        (select count(*) from delivery d where d.lane_id = l.id and d.leased and d.due_at > now())
                            as busy
                ) b
                where l.id in (select lane from waiting) and l.open_at <= now() and b.busy < p.places
                    and exists (select from delivery d where d.lane_id = l.id and d.due_at <= now())
                order by l.served_at limit ? for no key update of l skip locked
            ), taken as (
                select d.id, d.lane_id from ready r cross join lateral (
                    select id, lane_id from delivery where lane_id = r.id and due_at <= now()
                    order by due_at, id limit r.free for update skip locked
                ) d limit ?
            ), served as (
                update delivery_lane l set served_at = clock_timestamp(),
                    open_at = greatest(l.open_at, r.bottom) + r.gap * t.count
                from (select lane_id, count(*) from taken group by lane_id) t join ready r on r.id = t.lane_id
                where l.id = t.lane_id
            )
            update delivery d set leased = true, lease_token = d.lease_token + 1, attempts = d.attempts + 1,
                due_at = now() + make_interval(secs => ?)
            from taken t join ready r on r.id = t.lane_id where d.id = t.id
            returning d.*, r.kind""";

    private final Rows rows;
    private final LeaseTable leases;

    DeliveryQueue(Rows rows) {
        this.rows = rows;
        this.leases = new LeaseTable(rows, "delivery");
    }

    @Override
    public List<DueDelivery> claim(int limit) {
        List<String> kinds = new ArrayList<>(LanePolicy.kinds().keySet());
        List<String> known = List.copyOf(kinds);
        kinds.add("");
        List<LanePolicy> policies = kinds.stream().map(LanePolicy::of).toList();
        return rows.list(
                CLAIM,
                DeliveryQueue::read,
                kinds,
                policies.stream().map(policy -> policy.interval().toMillis()).toList(),
                policies.stream().map(LanePolicy::burst).toList(),
                policies.stream().map(LanePolicy::concurrency).toList(),
                known,
                limit,
                limit,
                Lease.TERM.toSeconds());
    }

    private static DueDelivery read(ResultSet row) throws SQLException {
        return new DueDelivery(
                new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                row.getInt("attempts"),
                Rows.uuid(row, "tenant_id"),
                Rows.uuid(row, "lane_id"),
                row.getString("kind"),
                row.getObject("target_id", UUID.class),
                row.getObject("alert_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getInt("version"),
                row.getString("change"),
                row.getBoolean("prompt"),
                row.getObject("route_id", UUID.class),
                row.getString("message_group"),
                Rows.instant(row, "planned_at"),
                Rows.instant(row, "ready_at"),
                row.getBoolean("resent"));
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }
}
