package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.delivery.DeliveryHistory.Waiting;
import io.dateline.gateway.delivery.Drafts.Draft;
import io.dateline.gateway.delivery.port.DeliveryEnded;
import io.dateline.gateway.delivery.port.Holds.Later;
import io.dateline.gateway.delivery.target.TargetHealth;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.outcome.Outcomes;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// What is written when an attempt at a delivery is over.
@ApplicationScoped
class DeliveryEndings {

    static final int MAX_REASON_LENGTH = 500;

    private final Rows rows;
    private final TargetHealth health;
    private final Outcomes outcomes;
    private final DeliveryMetrics metrics;
    private final Event<DeliveryEnded> ended;
    private final InstantSource clock;

    DeliveryEndings(
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

    /// Nothing is sent, and nobody misses it.
    ///
    /// @param outcome `superseded`, or `told` where an earlier message said it already, or `not-told`
    Ending unsent(DueDelivery delivery, String outcome) {
        return unsent(delivery, outcome, null);
    }

    /// Nothing is sent, and nothing is wrong with the receiver.
    ///
    /// @param reason a plain sentence
    Ending notTold(DueDelivery delivery, String reason) {
        return unsent(delivery, "not-told", reason);
    }

    private Ending unsent(DueDelivery delivery, String outcome, @Nullable String reason) {
        return done(delivery, outcome, () -> {
            String state = outcome.equals("superseded") ? outcome : "not-told";
            rows.write(
                    "update delivery set state = ?, due_at = null, ended_at = ?, last_error = ?::text where id = ?",
                    state,
                    clock.instant(),
                    reason,
                    delivery.id());
            ended.fire(new DeliveryEnded(delivery.id(), delivery.tenantId(), delivery.kind(), false, null, reason));
        });
    }

    /// It waits for the end of what holds it, which is no attempt, and is told with all that does.
    Ending held(DueDelivery delivery, Later later) {
        Instant now = clock.instant();
        Instant next = later.until().isAfter(now) ? later.until() : now.plusSeconds(30);
        return Ending.later(next, () -> {
            rows.write(
                    "update delivery set attempts = attempts - 1, ready_at = ?, message_group = ? where id = ?",
                    next,
                    later.group(),
                    delivery.id());
            attempt(delivery, "held", null, later.reason(), false);
            metrics.count(delivery.kind(), "held");
        });
    }

    /// @param draft null for what is about no alert
    /// @param with other deliveries that went along with it
    Ending sent(DueDelivery delivery, Answer.Accepted answer, @Nullable Draft draft, int missed, List<UUID> with) {
        Instant now = clock.instant();
        return done(delivery, "sent", () -> {
            rows.write(
                    """
                    update delivery set state = 'sent', due_at = null, ended_at = ?, told_version = ?::int,
                        told_articles = ?::int, lead_alert_id = ?::uuid, external_ref = coalesce(?::text, ?::text),
                        message_group = ?::text, last_status = ?::int, last_error = null, resent = false
                    where id = ?""",
                    now,
                    draft == null ? null : draft.toldVersion(),
                    draft == null ? null : draft.toldArticles(),
                    draft == null ? null : draft.lead(),
                    answer.reference(),
                    draft == null ? null : draft.reference(),
                    draft == null ? null : draft.group(),
                    answer.status(),
                    delivery.id());
            attempt(delivery, "accepted", answer.status(), null, answer.plain());
            rows.write("update delivery_lane set failures = 0 where id = ? and failures > 0", delivery.laneId());
            if (draft != null) {
                told(delivery, draft, answer, now);
            }
            if (!with.isEmpty()) {
                wentAlong(with, answer, now);
            }
            UUID target = delivery.targetId();
            if (target != null) {
                health.arrived(target, missed);
            }
            ended.fire(new DeliveryEnded(
                    delivery.id(), delivery.tenantId(), delivery.kind(), true, answer.status(), null));
        });
    }

    /// What the message told beside the delivery's own alert and version.
    private void told(DueDelivery delivery, Draft draft, Answer.Accepted answer, Instant now) {
        int older = rows.write("""
                update delivery set state = 'superseded', due_at = null, ended_at = ?
                where target_id = ? and alert_id = ? and version < ? and state = 'waiting' and not leased""", now, delivery.targetId(), delivery.alertId(), delivery.version());
        int grouped = rows.write(
                """
                update delivery set state = 'sent', due_at = null, ended_at = ?, told_version = version,
                    told_articles = 0, lead_alert_id = ?, external_ref = ?
                where id = any (?::uuid[]) and state = 'waiting' and not leased""",
                now,
                draft.message().alertId(),
                answer.reference(),
                draft.with().stream().map(Waiting::id).toList());
        outcomes.count(Deliveries.STAGE, "superseded", older);
        outcomes.count(Deliveries.STAGE, "grouped", grouped);
        metrics.delay(delivery.kind(), draft.message().changedAt(), now);
    }

    private void wentAlong(List<UUID> with, Answer.Accepted answer, Instant now) {
        int sent = rows.write("""
                update delivery set state = 'sent', due_at = null, ended_at = ?, told_version = version,
                    attempts = attempts + 1, last_status = ?::int, last_error = null
                where id = any (?::uuid[]) and state = 'waiting' and not leased""", now, answer.status(), with);
        outcomes.count(Deliveries.STAGE, "batched", sent);
    }

    /// It is tried again, as the policy of its lane says, or given up.
    Ending failed(DueDelivery delivery, Answer.Failed answer) {
        Instant now = clock.instant();
        Duration asked = answer.retryAfter();
        Instant next = delivery.policy()
                .next(
                        delivery.attempt(),
                        delivery.readyAt(),
                        now,
                        asked,
                        ThreadLocalRandom.current().nextDouble());
        String reason = bounded(answer.reason());
        if (next == null) {
            return givenUp(delivery, "failed", "failed", answer.status(), reason);
        }
        return Ending.later(next, () -> {
            rows.write(
                    "update delivery set last_status = ?::int, last_error = ? where id = ?",
                    answer.status(),
                    reason,
                    delivery.id());
            attempt(delivery, "failed", answer.status(), reason, false);
            rest(delivery, asked);
            UUID target = delivery.targetId();
            if (target != null) {
                health.failed(target, reason, 0);
            }
            metrics.count(delivery.kind(), "retried");
        });
    }

    Ending refused(DueDelivery delivery, Answer.Refused answer) {
        return givenUp(delivery, "refused", "refused", answer.status(), bounded(answer.reason()));
    }

    /// Nothing more is sent there.
    Ending gone(DueDelivery delivery, Answer.Gone answer) {
        return givenUp(delivery, "gone", "gone", answer.status(), bounded(answer.reason()));
    }

    /// A dead letter, which can be sent again.
    ///
    /// @param outcome what it is counted as
    /// @param attempt what the attempt was; null if there was none
    Ending givenUp(
            DueDelivery delivery, String outcome, @Nullable String attempt, @Nullable Integer status, String reason) {
        return done(delivery, outcome, () -> {
            rows.write("""
                    update delivery set state = 'failed', due_at = null, ended_at = ?, last_status = ?::int,
                        last_error = ? where id = ?""", clock.instant(), status, reason, delivery.id());
            if (attempt != null) {
                attempt(delivery, attempt, status, reason, false);
                rest(delivery, null);
            }
            UUID target = delivery.targetId();
            if (target != null) {
                health.failed(target, reason, 1);
                if (outcome.equals("gone")) {
                    health.gone(target, reason);
                }
            }
            ended.fire(new DeliveryEnded(delivery.id(), delivery.tenantId(), delivery.kind(), false, status, reason));
        });
    }

    private Ending done(DueDelivery delivery, String outcome, Runnable effect) {
        return Ending.done(outcome, () -> {
            effect.run();
            metrics.count(delivery.kind(), outcome);
        });
    }

    private void rest(DueDelivery delivery, @Nullable Duration asked) {
        rows.write("""
                update delivery_lane set failures = failures + 1,
                    open_at = greatest(open_at, ?::timestamptz + make_interval(secs =>
                        greatest(least(power(2, least(failures, 6)), 60), ?)))
                where id = ?""", clock.instant(), asked == null ? 0.0 : (double) asked.toSeconds(), delivery.laneId());
    }

    private void attempt(
            DueDelivery delivery, String outcome, @Nullable Integer status, @Nullable String reason, boolean plain) {
        rows.write("""
                insert into delivery_attempt (delivery_id, at, outcome, status, reason, plain)
                values (?, ?, ?, ?::int, ?::text, ?)""", delivery.id(), clock.instant(), outcome, status, reason, plain);
    }

    private static String bounded(String reason) {
        return reason.length() <= MAX_REASON_LENGTH ? reason : reason.substring(0, MAX_REASON_LENGTH);
    }
}
