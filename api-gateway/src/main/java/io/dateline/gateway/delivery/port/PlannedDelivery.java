package io.dateline.gateway.delivery.port;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of an alert is to reach a target.
///
/// @param change what happened in this version, as [io.dateline.gateway.channel.Message] says it
/// @param routeId the route that asks for it; null for what nobody routes, such as a test
/// @param at when it is to be sent
/// @param group deliveries to one target that wait at the same time and have the same group are one message; null for
///     a message of its own
public record PlannedDelivery(
        UUID tenantId,
        UUID targetId,
        UUID alertId,
        int version,
        String change,
        @Nullable UUID routeId,
        Instant at,
        @Nullable String group) {}
