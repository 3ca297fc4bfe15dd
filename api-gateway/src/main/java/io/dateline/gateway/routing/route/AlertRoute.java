package io.dateline.gateway.routing.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.gateway.http.Versioned;
import io.dateline.gateway.routing.plan.GroupBy;
import io.dateline.gateway.routing.quiet.QuietSettings;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which alerts go to whom, and how.
///
/// @param repeatMinutes null: never
/// @param goesOn whether the routes behind it are asked too
/// @param sentence what it does, for people
/// @param version counted up with each change
record AlertRoute(
        UUID id,
        String name,
        boolean active,
        List<AlertKind> kinds,
        List<AlertLevel> levels,
        List<String> tags,
        List<UUID> monitors,
        List<UUID> targets,
        GroupBy groupBy,
        int waitSeconds,
        int updateMinutes,
        @Nullable Integer repeatMinutes,
        QuietSettings quiet,
        List<EscalationStep> escalation,
        int dailyCap,
        @JsonProperty("continue") boolean goesOn,
        String sentence,
        int version,
        Instant createdAt)
        implements Versioned {}
