package io.dateline.gateway.routing.plan;

import io.dateline.contract.AlertChanged;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What routes know of an alert, as of one version.
///
/// @param change what happened in this version, as [AlertChanged#change()]
/// @param ruleId null for an alert of no rule
/// @param monitorId null where it is about several, or about none
/// @param about the key of the alert within its rule
/// @param stories in the order in which they were named
public record AlertFacts(
        UUID tenantId,
        UUID alertId,
        int version,
        String change,
        AlertKind kind,
        AlertLevel level,
        AlertState state,
        @Nullable UUID ruleId,
        @Nullable UUID monitorId,
        List<String> tags,
        Set<UUID> stories,
        Set<UUID> sources,
        String about,
        Instant changedAt) {

    /// @throws IllegalArgumentException a kind, level or state of a later version: the message is parked until
    ///     it is known
    public static AlertFacts of(AlertChanged event) {
        return new AlertFacts(
                event.tenantId(),
                event.alertId(),
                event.version(),
                event.change(),
                AlertKind.of(event.kind()),
                AlertLevel.of(event.level()),
                AlertState.of(event.state()),
                event.ruleId(),
                event.monitorId(),
                event.tags(),
                new LinkedHashSet<>(event.storyIds()),
                new LinkedHashSet<>(event.sourceIds()),
                event.about(),
                event.changedAt());
    }

    boolean isOver() {
        return state == AlertState.CLOSED;
    }
}
