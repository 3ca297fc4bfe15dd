package io.dateline.gateway.export.rss;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address under which a feed reader has what an account may read.
///
/// @param monitorId whose mentions it tells; null for a briefing
/// @param briefingId whose editions it tells; null for a monitor
/// @param name of the monitor or briefing
/// @param lastUsedAt to the hour; null if nobody has asked it
public record RssLink(
        UUID id,
        @Nullable UUID monitorId,
        @Nullable UUID briefingId,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
