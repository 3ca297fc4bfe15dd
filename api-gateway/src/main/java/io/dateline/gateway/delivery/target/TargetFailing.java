package io.dateline.gateway.delivery.target;

import java.time.Instant;
import java.util.UUID;

/// Nothing has arrived at a target for days. Told within the transaction that notes it, once a day that is to be
/// told.
///
/// @param days 1 or 3; on day 5 it is disabled
public record TargetFailing(
        UUID tenantId, UUID targetId, String kind, String name, int days, Instant since, String lastError) {}
