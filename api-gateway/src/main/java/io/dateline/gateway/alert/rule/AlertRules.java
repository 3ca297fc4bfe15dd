package io.dateline.gateway.alert.rule;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Sensitivity;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules of teams.
@ApplicationScoped
public class AlertRules {

    /// Each is asked about every monitor that it covers.
    static final int MAX_RULES = 500;

    /// Above as many mentions a week one story is no event: `spike` tells of those.
    private static final int QUIET_MENTIONS_PER_WEEK = 15;

    private final AlertRuleRepository rules;
    private final Monitors monitors;
    private final OutletLists outlets;
    private final Queries.TenantParts parts;
    private final Rows rows;
    private final InstantSource clock;

    AlertRules(
            AlertRuleRepository rules,
            Monitors monitors,
            OutletLists outlets,
            Queries.TenantParts parts,
            Rows rows,
            InstantSource clock) {
        this.rules = rules;
        this.monitors = monitors;
        this.outlets = outlets;
        this.parts = parts;
        this.rows = rows;
        this.clock = clock;
    }

    /// Those that are asked about a team's monitors, the oldest first.
    @Transactional
    public List<AlertRule> active(UUID tenantId) {
        return rules.active(tenantId).stream().map(AlertRuleRow::rule).toList();
    }

    /// All of them, the oldest first.
    @Transactional
    public List<AlertRule> ofTenant(UUID tenantId) {
        return rules.ofTenant(tenantId).stream().map(AlertRuleRow::rule).toList();
    }

    /// @return empty if there is no such rule, or it is another tenant's
    @Transactional
    public Optional<AlertRule> find(UUID tenantId, UUID id) {
        return rules.ofTenant(tenantId, id).map(AlertRuleRow::rule);
    }

    /// @throws ProblemException there is no such rule, or it is another tenant's
    @Transactional
    public AlertRule require(UUID tenantId, UUID id) {
        return rules.ofTenant(tenantId, id).map(AlertRuleRow::rule).orElseThrow(() -> notFound(id));
    }

    /// A rule as it is asked for, which is nowhere yet.
    ///
    /// @throws ProblemException what it names is not there, or its kind wants something that is not given
    @Transactional
    public AlertRule draft(UUID tenantId, NewAlertRule request) {
        return filled(new AlertRuleRow(), tenantId, request).rule();
    }

    @Transactional
    AlertRule create(UUID tenantId, NewAlertRule request) {
        if (rules.countOfTenant(tenantId) >= MAX_RULES) {
            throw new ProblemException(
                    409, "too-many-alert-rules", "Your team has " + MAX_RULES + " alert rules, which is the most.");
        }
        AlertRuleRow row = filled(new AlertRuleRow(), tenantId, request);
        rules.persistAndFlush(row);
        return row.rule();
    }

    @Transactional
    AlertRule replace(UUID tenantId, UUID id, @Nullable Integer expected, NewAlertRule request) {
        AlertRuleRow row = rules.held(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        filled(row, tenantId, request);
        rules.flush();
        return row.rule();
    }

    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        AlertRuleRow row = rules.held(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        rules.delete(row);
    }

    private AlertRuleRow filled(AlertRuleRow row, UUID tenantId, NewAlertRule request) {
        RuleScope scope = request.scopeOrTeam();
        RuleFilter filter = request.filterOrAll();
        RuleSettings settings = request.settingsOrNone();
        if (scope.monitorId() != null && scope.tag() != null) {
            throw Parameters.invalid(
                    "scope", "A rule is for one monitor or for those of a tag: leave one of them out.");
        }
        if (scope.monitorId() != null) {
            monitors.require(tenantId, scope.monitorId());
        }
        if (filter.outletListId() != null) {
            outlets.sources(tenantId, filter.outletListId());
        }
        if (filter.query() != null) {
            Queries.parse(filter.query(), parts.of(tenantId));
        }
        requireSettings(tenantId, request.kind(), settings);
        // PostgreSQL keeps microseconds; the answer says the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (row.version == 0) {
            row.id = UUID.randomUUID();
            row.tenantId = tenantId;
            row.createdAt = now;
        }
        row.name = request.name() == null ? null : request.name().strip();
        row.kind = request.kind().word();
        row.monitorId = scope.monitorId();
        row.tag = scope.tag();
        row.filter = filter;
        row.sensitivity = request.sensitivityOrBalanced().word();
        row.settings = settings;
        row.active = request.active() == null || request.active();
        row.version++;
        row.updatedAt = now;
        return row;
    }

    private void requireSettings(UUID tenantId, AlertKind kind, RuleSettings settings) {
        switch (kind) {
            case THRESHOLD -> {
                if (settings.count() == null || settings.hours() == null) {
                    throw Parameters.invalid(
                            "settings", "A rule of the kind threshold needs count and hours, such as 1 within 24.");
                }
            }
            case SILENCE -> {
                if (settings.days() == null) {
                    throw Parameters.invalid("settings", "A rule of the kind silence needs days, such as 3.");
                }
            }
            case RIVAL -> {
                if (settings.rivalId() == null) {
                    throw Parameters.invalid(
                            "settings", "A rule of the kind rival needs rivalId, the monitor of the rival.");
                }
                monitors.require(tenantId, settings.rivalId());
            }
            default -> {
                // Needs nothing, or can do without.
            }
        }
    }

    /// A new monitor shows its matches, and the first one brings the rules that every team begins with.
    void onSaved(@Observes MonitorSaved saved) {
        if (saved.change() == MonitorSaved.Change.CREATED) {
            UUID tenantId = saved.monitor().tenantId();
            addMatches(tenantId, saved.monitor().id());
            if (rows.write(
                            "update tenant set has_default_rules = true where id = ? and not has_default_rules",
                            tenantId)
                    == 1) {
                addDefaults(tenantId);
            }
        }
    }

    private void addDefaults(UUID tenantId) {
        for (AlertKind kind : List.of(
                AlertKind.SPIKE,
                AlertKind.NEGATIVE_RISE,
                AlertKind.TONE,
                AlertKind.TIER1,
                AlertKind.CANNOT_LOOK,
                AlertKind.SENDER)) {
            add(tenantId, kind, RuleFilter.ALL, RuleSettings.NONE);
        }
        add(tenantId, AlertKind.EDIT, new RuleFilter(null, 1, null, null, null, null), RuleSettings.NONE);
        add(
                tenantId,
                AlertKind.STORY_GROWS,
                RuleFilter.ALL,
                new RuleSettings(null, null, null, null, null, null, QUIET_MENTIONS_PER_WEEK));
    }

    private void add(UUID tenantId, AlertKind kind, RuleFilter filter, RuleSettings settings) {
        AlertRuleRow row = row(EventIds.of("alert-rule", kind.word(), tenantId), tenantId, kind);
        row.filter = filter;
        row.settings = settings;
        rules.persist(row);
    }

    private AlertRuleRow row(UUID id, UUID tenantId, AlertKind kind) {
        AlertRuleRow row = new AlertRuleRow();
        row.id = id;
        row.tenantId = tenantId;
        row.kind = kind.word();
        row.filter = RuleFilter.ALL;
        row.settings = RuleSettings.NONE;
        row.sensitivity = Sensitivity.BALANCED.word();
        row.active = true;
        row.version = 1;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.updatedAt = row.createdAt;
        return row;
    }

    /// The rule that tells of every match of one monitor. Asked for twice, even at one moment, it is one rule.
    @Transactional
    public AlertRule addMatches(UUID tenantId, UUID monitorId) {
        Instant now = clock.instant();
        rows.write("""
                insert into alert_rule (id, tenant_id, monitor_id, kind, created_at, updated_at)
                values (?, ?, ?, 'match', ?, ?) on conflict do nothing""", EventIds.of("alert-rule", "match", monitorId), tenantId, monitorId, now, now);
        return matches(monitorId).getFirst();
    }

    /// Rules that tell of every match of one monitor, the oldest first.
    @Transactional
    public List<AlertRule> matches(UUID monitorId) {
        return rules.ofMonitor(monitorId, AlertKind.MATCH.word()).stream()
                .map(AlertRuleRow::rule)
                .toList();
    }

    /// @return false if the monitor has no such rule
    @Transactional
    public boolean removeMatches(UUID monitorId, UUID id) {
        return rules.removeOfMonitor(monitorId, id, AlertKind.MATCH.word());
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "alert-rule-not-found", "No alert rule has the id " + id + ".");
    }
}
