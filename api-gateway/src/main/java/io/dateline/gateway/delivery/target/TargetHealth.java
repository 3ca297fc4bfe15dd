package io.dateline.gateway.delivery.target;

import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes what arrives and what fails, tells of what fails for days, and disables what has failed for too long.
@ApplicationScoped
public class TargetHealth {

    /// Days after which the team is told; after the last one the target is disabled.
    private static final List<Integer> TOLD_DAYS = List.of(1, 3);

    private static final Duration MAX_FAILING = Duration.ofDays(5);

    /// One bad night, told again days later, is no failing for days.
    private static final Duration MIN_SPAN = Duration.ofHours(12);

    private final Rows rows;
    private final InstantSource clock;
    private final Event<TargetFailing> failing;
    private final Event<TargetDisabled> disabled;

    TargetHealth(Rows rows, InstantSource clock, Event<TargetFailing> failing, Event<TargetDisabled> disabled) {
        this.rows = rows;
        this.clock = clock;
        this.failing = failing;
        this.disabled = disabled;
    }

    /// @param missed how many messages that were missed were told of
    @Transactional(Transactional.TxType.MANDATORY)
    public void arrived(UUID targetId, int missed) {
        rows.write("""
                update target set state = 'active', failing_since = null, last_failed_at = null, told_days = 0,
                    last_error = null, missed = greatest(missed - ?, 0)
                where id = ? and (state = 'failing' or missed > 0 and state <> 'disabled')""", missed, targetId);
    }

    /// @param missed messages that were given up with it
    @Transactional(Transactional.TxType.MANDATORY)
    public void failed(UUID targetId, String error, int missed) {
        Instant now = clock.instant();
        rows.write("""
                update target set state = 'failing', failing_since = coalesce(failing_since, ?), last_failed_at = ?,
                    last_error = ?, missed = missed + ?
                where id = ? and state <> 'disabled'""", now, now, error, missed, targetId);
    }

    /// The receiver said that it takes nothing any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void gone(UUID targetId, String reason) {
        disable(targetId, reason);
    }

    private record Sick(
            UUID id,
            UUID tenantId,
            String kind,
            String name,
            Instant since,
            Instant last,
            int toldDays,
            String error) {}

    /// Tells of targets that have failed for one and for three days, and disables those to which nothing has come
    /// through for five, with failures over at least twelve hours.
    ///
    /// @return the targets that it disabled
    @Transactional
    public List<UUID> look() {
        Instant now = clock.instant();
        List<Sick> sick = rows.list(
                """
                select id, tenant_id, kind, name, failing_since, last_failed_at, told_days, last_error from target
                where failing_since <= ? and state = 'failing' order by id limit 200 for update skip locked""",
                row -> new Sick(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "tenant_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        Rows.instant(row, "failing_since"),
                        Rows.instant(row, "last_failed_at"),
                        row.getInt("told_days"),
                        String.valueOf(row.getString("last_error"))),
                now.minus(Duration.ofDays(TOLD_DAYS.getFirst())));
        return sick.stream().filter(each -> judge(each, now)).map(Sick::id).toList();
    }

    private boolean judge(Sick target, Instant now) {
        Duration failingFor = Duration.between(target.since(), now);
        boolean lasting = Duration.between(target.since(), target.last()).compareTo(MIN_SPAN) >= 0;
        if (failingFor.compareTo(MAX_FAILING) >= 0 && lasting) {
            disable(target.id(), "Nothing has arrived there for 5 days: " + target.error());
            return true;
        }
        int days = TOLD_DAYS.stream()
                .filter(day -> failingFor.compareTo(Duration.ofDays(day)) >= 0)
                .reduce(0, Math::max);
        if (days > target.toldDays()) {
            rows.write("update target set told_days = ? where id = ?", days, target.id());
            failing.fire(new TargetFailing(
                    target.tenantId(),
                    target.id(),
                    target.kind(),
                    target.name(),
                    days,
                    target.since(),
                    target.error()));
            Log.infof("target failing targetId=%s days=%d", target.id(), days);
        }
        return false;
    }

    private record Off(
            UUID tenantId,
            String kind,
            String name,
            @Nullable Instant since) {}

    private void disable(UUID targetId, String reason) {
        rows.one(
                        """
                update target set state = 'disabled', last_error = ? where id = ? and state <> 'disabled'
                returning tenant_id, kind, name, failing_since""",
                        row -> new Off(
                                Rows.uuid(row, "tenant_id"),
                                row.getString("kind"),
                                row.getString("name"),
                                Rows.instantOrNull(row, "failing_since")),
                        reason,
                        targetId)
                .ifPresent(off -> {
                    int waiting = rows.write("""
                            update delivery set state = 'failed', due_at = null, ended_at = ?,
                                last_error = 'The target was disabled.'
                            where target_id = ? and state = 'waiting' and not leased""", clock.instant(), targetId);
                    rows.write("update target set missed = missed + ? where id = ?", waiting, targetId);
                    disabled.fire(new TargetDisabled(
                            off.tenantId(), targetId, off.kind(), off.name(), off.since(), reason, waiting));
                    Log.infof("target disabled targetId=%s waiting=%d", targetId, waiting);
                });
    }
}
