package io.dateline.gateway.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as the making of it sees it.
///
/// @param monitors by id, in the order of their names; only those that still stand
/// @param outlets sources that alone count; null: all
/// @param from inclusive
/// @param to exclusive
/// @param zone of the team
/// @param decisions the oldest first
public record ReportPlan(
        UUID id,
        UUID tenantId,
        String name,
        ReportKind kind,
        ReportSettings settings,
        Map<UUID, Compared> monitors,
        @Nullable List<UUID> outlets,
        Instant from,
        Instant to,
        ZoneId zone,
        List<Decision> decisions) {

    /// @param name of the monitor
    /// @param rival whether it is about a rival
    public record Compared(String name, boolean rival) {}

    /// Articles that are listed at most.
    public int listed() {
        return settings.listed();
    }

    public List<String> states() {
        List<String> states = settings.states();
        return states.isEmpty() ? List.of("new", "seen", "kept") : states;
    }
}
