package io.dateline.gateway.alert.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.dateline.gateway.alert.Alert;
import io.dateline.gateway.alert.evaluation.RuleTests;
import io.dateline.gateway.alert.evaluation.StoredHistory;
import io.dateline.gateway.alert.judge.Facts;
import io.dateline.gateway.alert.judge.Judge;
import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.judge.OpenAlert;
import io.dateline.gateway.alert.judge.OpenAlerts;
import io.dateline.gateway.alert.judge.Verdict;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.alert.rule.AlertRules;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.Exposure;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.WeekProfile;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Computes an alert's figures again: with what had been found by then, as it stands now.
@ApplicationScoped
class AlertReplays {

    private static final int MAX_CHANGED = 50;

    private final Rows rows;
    private final ObjectMapper json;
    private final AlertRules rules;
    private final RuleTests tests;
    private final Monitors monitors;
    private final StoredHistory stored;

    AlertReplays(
            Rows rows, ObjectMapper json, AlertRules rules, RuleTests tests, Monitors monitors, StoredHistory stored) {
        this.rows = rows;
        this.json = json;
        this.rules = rules;
        this.tests = tests;
        this.monitors = monitors;
        this.stored = stored;
    }

    AlertReplay of(UUID tenantId, Alert alert, JsonNode then) {
        List<AlertReplay.Changed> changed = changed(alert.id());
        AlertRule rule = alert.ruleId() == null
                ? null
                : rules.find(tenantId, alert.ruleId()).orElse(null);
        SavedMonitor monitor = alert.monitorId() == null
                ? null
                : monitors.find(alert.monitorId()).orElse(null);
        JudgedRule judged = rule == null ? null : tests.of(tenantId, rule);
        if (judged == null || monitor == null || !isCounted(judged) || !then.has("at")) {
            return new AlertReplay(
                    alert.id(),
                    false,
                    "These figures cannot be computed again: the rule or the monitor is gone, or nothing was counted"
                            + " over a stretch of time.",
                    then,
                    NullNode.getInstance(),
                    List.of(),
                    changed);
        }
        JsonNode now = figures(tenantId, alert, judged, monitor, then);
        List<AlertReplay.Difference> differences = new ArrayList<>();
        compare("", then, now, differences);
        return new AlertReplay(
                alert.id(), differences.isEmpty(), sentence(differences, changed), then, now, differences, changed);
    }

    private static boolean isCounted(JudgedRule judged) {
        return switch (judged.rule().kind()) {
            case SPIKE, NEGATIVE_RISE, DROP, TONE, THRESHOLD -> true;
            default -> false;
        };
    }

    private static String sentence(List<AlertReplay.Difference> differences, List<AlertReplay.Changed> changed) {
        if (differences.isEmpty()) {
            return "Every figure comes out the same.";
        }
        return changed.isEmpty()
                ? differences.size()
                        + " figures come out otherwise; none of the alert's mentions has changed. The rule,"
                        + " tiers or what is usual may be others now."
                : differences.size() + " figures come out otherwise: " + changed.size()
                        + " of the alert's mentions have changed since.";
    }

    private JsonNode figures(UUID tenantId, Alert alert, JudgedRule judged, SavedMonitor monitor, JsonNode then) {
        Instant at = Instant.parse(then.path("at").asText());
        ZoneId zone = ZoneId.of(then.path("zone").asText(stored.zone(tenantId).getId()));
        WeekProfile team = stored.profile(tenantId, zone, at);
        Instant since = stored.since(monitor.id(), monitor.createdAt());
        HourCounts history = stored.history(monitor.id(), judged.test(), since, at);
        Facts facts = new Facts(
                monitor.id(),
                at,
                zone,
                team,
                stored.mentions(monitor.id(), at.minus(judged.rule().window()), at),
                coverage(then),
                List.of(),
                new HistoricPast(at, since, List.of(), history, stored::edit, null));
        OpenAlert open = new OpenAlert(
                alert.id(),
                judged.id(),
                monitor.id().toString(),
                alert.level(),
                alert.raisedAt(),
                alert.raisedAt(),
                0,
                null);
        Figures found = new Judge(facts, new OpenAlerts(at.isAfter(alert.raisedAt()) ? List.of(open) : List.of()))
                .ask(judged).stream()
                        .map(Verdict::finding)
                        .flatMap(finding -> Optional.ofNullable(finding).stream())
                        .map(Finding::figures)
                        .findFirst()
                        .orElse(null);
        return found == null ? NullNode.getInstance() : written(found);
    }

    /// What was read then is taken as it was told: the ledger does not go back for ever.
    private Coverage coverage(JsonNode then) {
        Exposure exposure = read(then.path("exposure"), Exposure.class);
        Coverage.Outage outage = read(then.path("outage"), Coverage.Outage.class);
        Exposure known = exposure == null ? Exposure.USUAL : exposure;
        double read = then.path("readShare").asDouble(0);
        return new Coverage(1, List.of(), null, known, known, known, read, read, outage, outage);
    }

    private <T> @Nullable T read(JsonNode node, Class<T> type) {
        try {
            return node.isMissingNode() || node.isNull() ? null : json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored figures that cannot be read", e);
        }
    }

    /// As the database gives it back.
    private JsonNode written(Figures figures) {
        try {
            return json.readTree(json.writeValueAsBytes(figures));
        } catch (IOException e) {
            throw new IllegalStateException("figures that cannot be written", e);
        }
    }

    private static void compare(String field, JsonNode then, JsonNode now, List<AlertReplay.Difference> differences) {
        if (then.isObject() && now.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            then.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(field + "/" + name, then.path(name), now.path(name), differences));
        } else if (!isSame(then, now)) {
            differences.add(new AlertReplay.Difference(field, then.toString(), now.toString()));
        }
    }

    /// `1` and `1.0` are one number, and what is null may be left out.
    private static boolean isSame(JsonNode then, JsonNode now) {
        if (then.isNumber() && now.isNumber()) {
            return then.asDouble() == now.asDouble();
        }
        boolean nothing = then.isMissingNode() || then.isNull();
        return nothing ? now.isMissingNode() || now.isNull() : then.equals(now);
    }

    private List<AlertReplay.Changed> changed(UUID alertId) {
        return rows.list(
                """
                select am.mention_id, a.payload #>> '{article,title}' as title,
                    case when m.id is null or a.id is null then 'gone'
                        when a.payload #>> '{article,withdrawnAt}' is not null then 'withdrawn'
                        when m.state = 'dismissed' then 'dismissed' else 'retold' end as what,
                    coalesce((select max(c.at) from mention_change c where c.mention_id = m.id), m.override_at) as at
                from alert_mention am left join mention m on m.id = am.mention_id left join article a on a.id = am.article_id
                where am.alert_id = ? and (m.id is null or a.id is null or m.state = 'dismissed'
                    or a.payload #>> '{article,withdrawnAt}' is not null or m.override_at > am.added_at)
                order by am.added_at, am.mention_id limit ?""",
                row -> new AlertReplay.Changed(
                        Rows.uuid(row, "mention_id"),
                        row.getString("title"),
                        row.getString("what"),
                        Rows.instantOrNull(row, "at")),
                alertId,
                MAX_CHANGED);
    }
}
