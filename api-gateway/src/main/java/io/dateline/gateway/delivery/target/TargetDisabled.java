package io.dateline.gateway.delivery.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target was disabled: nothing goes there until somebody enables it. Told within the transaction that does it.
///
/// @param since when it began to fail; null if the receiver said at once that it takes nothing any more
/// @param waiting how many messages were given up with it
public record TargetDisabled(
        UUID tenantId,
        UUID targetId,
        String kind,
        String name,
        @Nullable Instant since,
        String reason,
        int waiting) {}
