package io.dateline.gateway.alert;

import io.dateline.contract.AlertRaised;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.mail.MailTargets;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules of monitors.
@ApplicationScoped
public class AlertRules implements MailTargets {

    static final String EVERY_MATCH = "every-match";
    private static final String SCREEN = "screen";
    private static final String MAIL = "mail";

    private final Rows rows;
    private final InstantSource clock;

    AlertRules(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Addresses that a monitor's alerts are mailed to, each once.
    @Transactional
    public List<String> mailTargets(UUID tenantId, UUID monitorId) {
        return rows
                .list(
                        "select * from alert_rule where tenant_id = ? and monitor_id = ? and channel = 'mail' order by id",
                        AlertRules::read,
                        tenantId,
                        monitorId)
                .stream()
                .map(AlertRule::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public List<String> of(AlertRaised alert) {
        return mailTargets(alert.tenantId(), alert.monitorId());
    }

    /// A new monitor shows its alerts on the screen.
    void onSaved(@Observes MonitorSaved saved) {
        if (saved.change() == MonitorSaved.Change.CREATED) {
            insert(saved.monitor().tenantId(), saved.monitor().id(), SCREEN, null);
        }
    }

    @Transactional
    AlertRule add(UUID tenantId, UUID monitorId, NewAlertRule request) {
        String channel = request.channel() == null ? SCREEN : request.channel();
        String target = request.target();
        if (channel.equals(MAIL) == (target == null || target.isBlank())) {
            throw Parameters.invalid(
                    "target",
                    channel.equals(MAIL)
                            ? "A mail rule needs an address as its target."
                            : "A screen rule has no target; leave it out.");
        }
        return insert(tenantId, monitorId, channel, target);
    }

    /// The same rule asked for twice is one rule.
    private AlertRule insert(UUID tenantId, UUID monitorId, String channel, @Nullable String target) {
        rows.write("""
                insert into alert_rule (id, tenant_id, monitor_id, kind, channel, target, created_at)
                values (?, ?, ?, 'every-match', ?, ?, ?) on conflict do nothing""", UUID.randomUUID(), tenantId, monitorId, channel, target, clock.instant());
        return rows.one("""
                        select * from alert_rule where monitor_id = ? and kind = 'every-match' and channel = ?
                            and target is not distinct from ?""", AlertRules::read, monitorId, channel, target).orElseThrow();
    }

    List<AlertRule> of(UUID monitorId) {
        return rows.list(
                "select * from alert_rule where monitor_id = ? order by created_at, id", AlertRules::read, monitorId);
    }

    @Transactional
    void delete(UUID monitorId, UUID ruleId) {
        if (rows.write("delete from alert_rule where id = ? and monitor_id = ?", ruleId, monitorId) == 0) {
            throw new ProblemException(404, "alert-rule-not-found", "The monitor has no rule " + ruleId + ".");
        }
    }

    private static AlertRule read(ResultSet row) throws SQLException {
        return new AlertRule(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "monitor_id"),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("target"),
                Rows.instant(row, "created_at"));
    }
}
