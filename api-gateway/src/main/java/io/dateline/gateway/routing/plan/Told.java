package io.dateline.gateway.routing.plan;

import io.dateline.gateway.signal.AlertLevel;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a target was told of an alert, or will be.
///
/// @param group the alerts that keep their distance together; null for this one alone
/// @param joins the deliveries that the last one is one message with; null for a message of its own
/// @param lastAt of the last message; later than now while it waits
/// @param level of it
/// @param stories that were told
/// @param messages about the group, counted from 1
/// @param closed whether its end was told
public record Told(
        UUID routeId,
        UUID targetId,
        UUID alertId,
        @Nullable String group,
        @Nullable String joins,
        Instant lastAt,
        AlertLevel level,
        Set<UUID> stories,
        int messages,
        boolean closed) {

    boolean waits(Instant now) {
        return lastAt.isAfter(now);
    }
}
