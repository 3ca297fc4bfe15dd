package io.dateline.gateway.delivery;

import io.dateline.gateway.delivery.port.DeliveryEnded;
import io.dateline.gateway.delivery.target.TargetHealth;
import io.dateline.platform.outcome.Outcomes;
import io.dateline.platform.sql.Rows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Once a minute: tells of targets that fail for days, and gives up what is no news any more and waits behind a
/// receiver that takes nothing. Ten thousand of those are not to be tried one by one.
@ApplicationScoped
class DeliverySweep {

    private static final int MAX_ROWS = 2_000;

    /// Beyond the patience of a lane, so that an attempt that is under way ends first.
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Rows rows;
    private final TargetHealth health;
    private final Outcomes outcomes;
    private final DeliveryMetrics metrics;
    private final Event<DeliveryEnded> ended;
    private final InstantSource clock;

    DeliverySweep(
            Rows rows,
            TargetHealth health,
            Outcomes outcomes,
            DeliveryMetrics metrics,
            Event<DeliveryEnded> ended,
            InstantSource clock) {
        this.rows = rows;
        this.health = health;
        this.outcomes = outcomes;
        this.metrics = metrics;
        this.ended = ended;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        health.look();
        giveUpStale();
    }

    private record Stale(UUID id, UUID tenantId, String kind, UUID laneId) {}

    /// @return how many
    @Transactional
    int giveUpStale() {
        Instant now = clock.instant();
        String error = "Nothing arrived there for hours; it is no news any more.";
        List<Stale> stale = rows.list(
                """
                update delivery d set state = 'failed', due_at = null, ended_at = ?, last_error = ?
                from (
                    select d.id, l.kind from delivery d join delivery_lane l on l.id = d.lane_id
                    where l.failures > 0 and not l.kind = any (?::text[]) and d.state = 'waiting' and not d.leased
                        and d.due_at is not null and d.ready_at < ?
                    order by d.id limit ? for update of d skip locked
                ) old where d.id = old.id returning d.id, d.tenant_id, d.lane_id, old.kind""",
                row -> new Stale(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "tenant_id"),
                        row.getString("kind"),
                        Rows.uuid(row, "lane_id")),
                now,
                error,
                LanePolicy.kinds().keySet().stream()
                        .filter(kind -> !LanePolicy.of(kind).toPeople())
                        .toList(),
                now.minus(LanePolicy.of("").patience()).minus(GRACE),
                MAX_ROWS);
        for (Stale each : stale) {
            ended.fire(new DeliveryEnded(each.id(), each.tenantId(), each.kind(), false, null, error));
            metrics.count(each.kind(), "expired");
        }
        rows.writeEach(
                "update target set missed = missed + 1 where id = ?", stale, each -> new Object[] {each.laneId()});
        outcomes.count(Deliveries.STAGE, "expired", stale.size());
        return stale.size();
    }
}
