package io.dateline.gateway.delivery;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sent to a program together: as much as comes within ten seconds, up to a hundred events.
@ApplicationScoped
class Batches {

    static final int MAX_EVENTS = 100;

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Rows rows;

    Batches(Rows rows) {
        this.rows = rows;
    }

    /// When something new for a target is due: at once where nothing is batched, or when a batch is full.
    Instant due(UUID targetId, Instant at) {
        boolean waits = rows.one("""
                        select l.kind like '%-batch' and (
                            select count(*) from (select from delivery d where d.lane_id = l.id and d.due_at is not null
                                limit ?) waiting) < ? as waits
                        from delivery_lane l where l.id = ?""", row -> row.getBoolean("waits"), MAX_EVENTS, MAX_EVENTS - 1, targetId)
                .orElse(false);
        return waits ? at.plus(WAIT) : at;
    }

    /// A delivery that can go along with another one to the same target.
    record Companion(
            UUID id,
            UUID tenantId,
            @Nullable UUID alertId,
            @Nullable UUID eventId,
            int version,
            String change,
            @Nullable UUID routeId,
            Instant plannedAt,
            @Nullable String group) {}

    /// What else waits for the target and is not put off, the oldest first.
    List<Companion> companions(DueDelivery delivery, Instant now) {
        return rows.list(
                """
                select * from delivery
                where lane_id = ? and due_at <= ? and not leased and id <> ? and (alert_id is not null or event_id is not null)
                order by created_at, id limit ?""",
                row -> new Companion(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "tenant_id"),
                        row.getObject("alert_id", UUID.class),
                        row.getObject("event_id", UUID.class),
                        row.getInt("version"),
                        row.getString("change"),
                        row.getObject("route_id", UUID.class),
                        Rows.instant(row, "planned_at"),
                        row.getString("message_group")),
                delivery.laneId(),
                now.plus(WAIT),
                delivery.id(),
                MAX_EVENTS - 1);
    }

    /// The number of a delivery among all that were sent to its target; the same for every attempt.
    long number(UUID deliveryId, UUID targetId) {
        return rows.one("""
                        with next as (
                            update target set seq = seq + 1
                            where id = ? and exists (select from delivery where id = ? and seq is null) returning seq
                        )
                        update delivery set seq = coalesce((select seq from next), seq) where id = ? returning seq""", row -> row.getLong("seq"), targetId, deliveryId, deliveryId)
                .orElse(0L);
    }
}
