package io.dateline.gateway.alert.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.Facts;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what the rules of a monitor are asked about, and takes away what was judged.
@ApplicationScoped
class StoredSignals {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Rows rows;
    private final Jsonb json;
    private final StoredMentions mentions;
    private final StoredNames names;
    private final StoredEdits edits;
    private final TeamZones zones;

    StoredSignals(
            Rows rows, Jsonb json, StoredMentions mentions, StoredNames names, StoredEdits edits, TeamZones zones) {
        this.rows = rows;
        this.json = json;
        this.mentions = mentions;
        this.names = names;
        this.edits = edits;
        this.zones = zones;
    }

    /// What a monitor found and has not been judged by, the oldest first.
    List<Arrival> arrivals(UUID monitorId, int limit) {
        return rows.list(
                "select * from signal_mention where monitor_id = ? order by id limit ?",
                this::readArrival,
                monitorId,
                limit);
    }

    private Arrival readArrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getLong("id"),
                Arrival.Change.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
                json.read(row, "mention", SignalMention.class),
                json.read(row, "words", TEXTS),
                row.getString("explanation"),
                row.getInt("revision"),
                row.getString("tone_before"));
    }

    /// @param asked rules that cover the monitor
    Facts facts(SavedMonitor monitor, List<AlertRule> asked, List<Arrival> arrivals, Coverage coverage, Instant at) {
        ZoneId zone = zones.of(monitor.tenantId());
        boolean namesMatter =
                asked.stream().anyMatch(rule -> rule.kind() == AlertKind.ENTITY || rule.kind() == AlertKind.JOURNALIST);
        if (namesMatter) {
            names.begin(monitor.id(), at);
        }
        return new Facts(
                monitor.id(),
                at,
                zone,
                mentions.profile(monitor.tenantId(), zone, at),
                mentions.between(monitor.id(), at.minus(window(asked)), at),
                coverage,
                arrivals,
                new StoredPast(monitor, at, zone, mentions, names, edits, this));
    }

    private static Duration window(List<AlertRule> asked) {
        return asked.stream().map(AlertRule::window).max(Duration::compareTo).orElse(AlertRule.RECENT);
    }

    /// Of another monitor, which is not judged now.
    List<SignalMention> recent(UUID monitorId, Instant at) {
        return mentions.between(monitorId, at.minus(AlertRule.RECENT), at);
    }

    record OtherMonitor(String name, Instant createdAt) {}

    /// @return null if it is gone, or another team's
    @Nullable
    OtherMonitor other(UUID tenantId, UUID monitorId) {
        return rows.one(
                        "select name, created_at from monitor where id = ? and tenant_id = ?",
                        row -> new OtherMonitor(row.getString("name"), Rows.instant(row, "created_at")),
                        monitorId,
                        tenantId)
                .orElse(null);
    }

    /// What was judged is no longer waiting, and whom it named is known.
    void judged(UUID monitorId, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        names.seen(monitorId, arrivals);
        rows.write(
                "delete from signal_mention where id = any (?)",
                arrivals.stream().map(Arrival::id).toList());
    }
}
