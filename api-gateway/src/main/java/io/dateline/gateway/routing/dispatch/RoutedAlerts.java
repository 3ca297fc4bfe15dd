package io.dateline.gateway.routing.dispatch;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.routing.plan.AlertFacts;
import io.dateline.gateway.routing.plan.Plan;
import io.dateline.gateway.routing.plan.Told;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The rows of what routes know of alerts, and of who was told.
@ApplicationScoped
class RoutedAlerts {

    private final Rows rows;
    private final Jsonb json;

    RoutedAlerts(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// Locks the alert until the transaction ends.
    ///
    /// @return false if this version, or a later one, is known already, or the team is gone
    boolean keep(AlertFacts alert) {
        return rows.write(
                        """
                        insert into routed_alert as r (alert_id, tenant_id, version, change, kind, level, state, rule_id,
                            monitor_id, tags, stories, sources, about, changed_at)
                        select ?, tenant.id, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::jsonb, ?::uuid[], ?::uuid[], ?, ?::timestamptz
                        from tenant where id = ?
                        on conflict (alert_id) do update set version = excluded.version, change = excluded.change,
                            level = excluded.level, state = excluded.state, tags = excluded.tags,
                            stories = excluded.stories, sources = excluded.sources, changed_at = excluded.changed_at
                        where r.version < excluded.version""",
                        alert.alertId(),
                        alert.version(),
                        alert.change(),
                        alert.kind().word(),
                        alert.level().word(),
                        alert.state().word(),
                        alert.ruleId(),
                        alert.monitorId(),
                        json.write(alert.tags()),
                        List.copyOf(alert.stories()),
                        List.copyOf(alert.sources()),
                        alert.about(),
                        alert.changedAt(),
                        alert.tenantId())
                == 1;
    }

    /// The alert as it stood last, locked until the transaction ends.
    Optional<AlertFacts> lock(UUID alertId) {
        return rows.one("select * from routed_alert where alert_id = ? for update", this::readAlert, alertId);
    }

    Optional<AlertFacts> find(UUID alertId) {
        return rows.one("select * from routed_alert where alert_id = ?", this::readAlert, alertId);
    }

    private AlertFacts readAlert(ResultSet row) throws SQLException {
        return new AlertFacts(
                Rows.uuid(row, "tenant_id"),
                Rows.uuid(row, "alert_id"),
                row.getInt("version"),
                row.getString("change"),
                AlertKind.of(row.getString("kind")),
                AlertLevel.of(row.getString("level")),
                AlertState.of(row.getString("state")),
                row.getObject("rule_id", UUID.class),
                row.getObject("monitor_id", UUID.class),
                json.texts(row, "tags"),
                new LinkedHashSet<>(Rows.uuids(row, "stories")),
                new LinkedHashSet<>(Rows.uuids(row, "sources")),
                row.getString("about"),
                Rows.instant(row, "changed_at"));
    }

    List<Told> toldOf(UUID alertId) {
        return rows.list("select * from alert_told where alert_id = ? order by target_id", RoutedAlerts::read, alertId);
    }

    List<Told> toldOfGroup(UUID targetId, String group) {
        return rows.list(
                "select * from alert_told where target_id = ? and message_group = ? and not closed order by alert_id",
                RoutedAlerts::read,
                targetId,
                group);
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                Rows.uuid(row, "route_id"),
                Rows.uuid(row, "target_id"),
                Rows.uuid(row, "alert_id"),
                row.getString("message_group"),
                row.getString("joins"),
                Rows.instant(row, "last_at"),
                AlertLevel.of(row.getString("level")),
                new LinkedHashSet<>(Rows.uuids(row, "stories")),
                row.getInt("messages"),
                row.getBoolean("closed"));
    }

    void remember(Told told) {
        rows.write(
                """
                insert into alert_told (alert_id, target_id, route_id, message_group, joins, last_at, level, stories,
                    messages, closed)
                values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)
                on conflict (alert_id, target_id) do update set route_id = excluded.route_id,
                    message_group = excluded.message_group, joins = excluded.joins, last_at = excluded.last_at,
                    level = excluded.level, stories = excluded.stories, messages = excluded.messages,
                    closed = excluded.closed""",
                told.alertId(),
                told.targetId(),
                told.routeId(),
                told.group(),
                told.joins(),
                told.lastAt(),
                told.level().word(),
                List.copyOf(told.stories()),
                told.messages(),
                told.closed());
    }

    int planned(UUID targetId, LocalDate day) {
        return rows.one(
                        "select planned from target_day where target_id = ? and day = ?::date",
                        row -> row.getInt("planned"),
                        targetId,
                        day.toString())
                .orElse(0);
    }

    void count(UUID targetId, LocalDate day) {
        rows.write("""
                insert into target_day as t (target_id, day, planned) values (?, ?::date, 1)
                on conflict (target_id, day) do update set planned = t.planned + 1""", targetId, day.toString());
    }

    /// An open spike that the target was told of and that contains a story of the alert.
    Optional<UUID> spike(UUID targetId, AlertFacts alert) {
        return rows.one(
                """
                select r.alert_id from routed_alert r join alert_told t on t.alert_id = r.alert_id and t.target_id = ?
                where r.tenant_id = ? and r.kind = 'spike' and r.state <> 'closed' and r.stories && ?::uuid[]
                    and r.alert_id <> ?
                order by r.alert_id limit 1""",
                row -> Rows.uuid(row, "alert_id"),
                targetId,
                alert.tenantId(),
                List.copyOf(alert.stories()),
                alert.alertId());
    }

    void silence(UUID alertId, Plan.Silenced silenced, Instant at) {
        rows.write(
                """
                insert into alert_silenced (alert_id, target_id, reason, by_id, at) values (?, ?::uuid, ?, ?, ?)
                on conflict do nothing""",
                alertId,
                silenced.targetId(),
                silenced.reason().name().toLowerCase(Locale.ROOT),
                silenced.by(),
                at);
    }

    /// One of each kind for an alert and a route: the next one takes the place of the one before.
    void start(UUID alertId, Plan.Timer timer) {
        rows.write(
                """
                insert into alert_timer (id, alert_id, route_id, kind, step, due_at) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set step = excluded.step, due_at = excluded.due_at""",
                EventIds.of("alert-timer", alertId, timer.routeId(), timer.kind()),
                alertId,
                timer.routeId(),
                timer.kind().name().toLowerCase(Locale.ROOT),
                timer.step(),
                timer.at());
    }

    void timerIsOver(UUID timerId) {
        rows.write("update alert_timer set due_at = null where id = ?", timerId);
    }

    /// Those that somebody works at are over when they come back.
    void stopTimers(UUID alertId) {
        rows.write("update alert_timer set due_at = null where alert_id = ? and not leased", alertId);
    }

    /// What is over for a month is of no use to any plan.
    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        rows.write("delete from routed_alert where state = 'closed' and changed_at < now() - interval '31 days'");
        rows.write("delete from target_day where day < current_date - 7");
    }
}
