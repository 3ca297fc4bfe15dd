package io.dateline.gateway.routing.monitor;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One way in which a team is told of every match of a monitor.
///
/// @param kind `every-match`
/// @param channel `screen` or `mail`
/// @param target address of `mail`; null for the screen
/// @param targetId of that address; null for the screen
/// @param proved whether somebody typed the code that a test had sent to the address: nothing else goes there before;
///     null for the screen
@Schema(name = "AlertRule")
record MonitorAlert(
        UUID id,
        UUID monitorId,
        String kind,
        String channel,
        @Nullable String target,
        @Nullable UUID targetId,
        @Nullable Boolean proved,
        Instant createdAt) {}
