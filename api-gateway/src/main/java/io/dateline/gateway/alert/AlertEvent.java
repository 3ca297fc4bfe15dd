package io.dateline.gateway.alert;

import io.dateline.gateway.signal.AlertLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to an alert.
///
/// @param version of the alert since then
/// @param change `opened`, `grew`, `rose`, `fell`, `acknowledged`, `noted`, `escalated` or `closed`
/// @param by user name; null where nobody did it
/// @param note what somebody said, or whom an escalation told; null for nothing
/// @param explanation what fired and why, as of then
/// @param count articles so far
public record AlertEvent(
        int version,
        Instant at,
        String change,
        @Nullable String by,
        @Nullable String note,
        AlertLevel level,
        String explanation,
        int count) {}
