package io.dateline.gateway.delivery;

import io.dateline.gateway.delivery.port.PlannedDelivery;
import io.dateline.platform.lease.Lease;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery that one instance has taken.
///
/// @param attempt counted from 1, when it is taken: one that kills its sender is given up one day too
/// @param kind of its lane
/// @param targetId null for what was written to somebody who is no target
/// @param alertId null for what is about none
/// @param eventId of a [io.dateline.gateway.channel.TeamEvent]; null for what is about none
/// @param prompt whether it is told at once; else it may wait for more of the same
/// @param group null for a message of its own
/// @param readyAt since when nothing but the receiver keeps it
/// @param resent whether somebody asked for it again
record DueDelivery(
        Lease lease,
        int attempt,
        UUID tenantId,
        UUID laneId,
        String kind,
        @Nullable UUID targetId,
        @Nullable UUID alertId,
        @Nullable UUID eventId,
        int version,
        String change,
        boolean prompt,
        @Nullable UUID routeId,
        @Nullable String group,
        Instant plannedAt,
        Instant readyAt,
        boolean resent)
        implements Lease.Leased {

    UUID id() {
        return lease.id();
    }

    LanePolicy policy() {
        return LanePolicy.of(kind);
    }

    /// As it was planned; null for what nobody routed.
    @Nullable
    PlannedDelivery planned() {
        return targetId == null || alertId == null
                ? null
                : new PlannedDelivery(tenantId, targetId, alertId, version, change, routeId, plannedAt, group);
    }
}
