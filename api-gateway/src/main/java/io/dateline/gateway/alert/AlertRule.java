package io.dateline.gateway.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a monitor raises an alert, and where to.
///
/// @param kind `every-match`
/// @param channel `screen` or `mail`
/// @param target address of a `mail` rule; null for the screen
record AlertRule(
        UUID id,
        UUID monitorId,
        String kind,
        String channel,
        @Nullable String target,
        Instant createdAt) {}
