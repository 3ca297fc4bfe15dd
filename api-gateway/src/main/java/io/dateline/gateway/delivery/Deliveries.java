package io.dateline.gateway.delivery;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.delivery.port.PlannedDelivery;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.outcome.Outcomes;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what is to be sent, in the transaction of whoever wants it sent.
@ApplicationScoped
public class Deliveries {

    /// What it is counted as.
    static final String STAGE = "delivery";

    /// Changes that are an update of what was told and no news by themselves.
    private static final Set<String> QUIET =
            Set.of("grew", "fell", "acknowledged", "noted", "muted", "delivered", "failed", "closed");

    private final Rows rows;
    private final Batches batches;
    private final WorkLoops loops;
    private final Outcomes outcomes;
    private final InstantSource clock;

    Deliveries(Rows rows, Batches batches, WorkLoops loops, Outcomes outcomes, InstantSource clock) {
        this.rows = rows;
        this.batches = batches;
        this.loops = loops;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    private record Receiver(String kind, boolean disabled) {}

    private record Older(Instant dueAt, boolean prompt) {}

    /// Plans that a version of an alert reaches a target. Planned twice (the same target, alert, version and change)
    /// it is planned once: who repeats a version says so in the change, as `repeated-2`.
    ///
    /// Older versions of the alert that wait for the target are superseded; the new one is due when the first of
    /// them was, if that is earlier. What is sent is the alert as it stands by then. For a target that is disabled
    /// it is kept as failed, to be sent again by whoever enables the target; for one that is gone nothing is
    /// planned.
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(PlannedDelivery planned) {
        Optional<Receiver> receiver = rows.one(
                "select kind, state = 'disabled' as disabled from target where id = ? and tenant_id = ?",
                row -> new Receiver(row.getString("kind"), row.getBoolean("disabled")),
                planned.targetId(),
                planned.tenantId());
        if (receiver.isEmpty()) {
            Log.infof("delivery not planned targetId=%s reason=no-target", planned.targetId());
            return;
        }
        if (receiver.get().disabled()) {
            insert(planned, planned.at(), true, "failed", "The target was disabled.");
            return;
        }
        List<Older> older = supersede(planned);
        Instant at = batches.due(planned.targetId(), planned.at());
        Instant due = older.stream()
                .map(Older::dueAt)
                .min(Comparator.naturalOrder())
                .filter(at::isAfter)
                .orElse(at);
        boolean prompt = !QUIET.contains(planned.change()) || older.stream().anyMatch(Older::prompt);
        if (insert(planned, due, prompt, "waiting", null)) {
            loops.wakeOnCommit(STAGE);
        }
    }

    /// Plans that a message that is written out already goes to somebody who is no target, through the lane of its
    /// team. [WrittenMessages] of the kind sends it.
    ///
    /// @param id of the message, and of its delivery; planned twice it is planned once
    /// @param kind of channel, such as `mail`
    /// @param change what it is, such as `invitation`
    @Transactional(Transactional.TxType.MANDATORY)
    public void planWritten(UUID tenantId, UUID id, String kind, String change) {
        Instant now = clock.instant();
        rows.write(
                "insert into delivery_lane (id, tenant_id, kind) values (?, ?, ?) on conflict do nothing",
                tenantId,
                tenantId,
                kind);
        rows.write("""
                insert into delivery (id, tenant_id, lane_id, change, planned_at, ready_at, state, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, 'waiting', ?, ?) on conflict do nothing""", id, tenantId, tenantId, change, now, now, now, now);
        loops.wakeOnCommit(STAGE);
    }

    private List<Older> supersede(PlannedDelivery planned) {
        List<Older> older = rows.list(
                """
                with older as (
                    select id, due_at from delivery
                    where target_id = ? and alert_id = ? and version < ? and state = 'waiting' and not leased
                    for update
                )
                update delivery d set state = 'superseded', due_at = null, ended_at = ?
                from older where d.id = older.id and d.state = 'waiting' returning older.due_at, d.prompt""",
                row -> new Older(Rows.instant(row, "due_at"), row.getBoolean("prompt")),
                planned.targetId(),
                planned.alertId(),
                planned.version(),
                clock.instant());
        outcomes.count(STAGE, "superseded", older.size());
        return older;
    }

    private boolean insert(PlannedDelivery planned, Instant due, boolean prompt, String state, @Nullable String error) {
        boolean waits = state.equals("waiting");
        Instant now = clock.instant();
        UUID id = EventIds.of("delivery", planned.targetId(), planned.alertId(), planned.version(), planned.change());
        int written = rows.write(
                """
                insert into delivery (id, tenant_id, lane_id, target_id, alert_id, version, change, prompt, route_id,
                    message_group, planned_at, ready_at, state, due_at, created_at, ended_at, last_error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::timestamptz, ?, ?::timestamptz, ?)
                on conflict do nothing""",
                id,
                planned.tenantId(),
                planned.targetId(),
                planned.targetId(),
                planned.alertId(),
                planned.version(),
                planned.change(),
                prompt,
                planned.routeId(),
                planned.group(),
                planned.at(),
                due,
                state,
                waits ? due : null,
                now,
                waits ? null : now,
                error);
        if (written == 1 && !waits) {
            outcomes.count(STAGE, "target-disabled");
        }
        return written == 1;
    }
}
