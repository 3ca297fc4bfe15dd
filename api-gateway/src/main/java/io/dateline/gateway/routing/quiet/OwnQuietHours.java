package io.dateline.gateway.routing.quiet;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the person who asks is not to be disturbed.
///
/// @param zone null for that of the team
/// @param quietUntil the end of the quiet time that it is now, or null
/// @param version counted up with each change; 0 while nothing was said
record OwnQuietHours(
        @Nullable String zone,
        @Nullable List<QuietSettings.Range> ranges,
        @Nullable List<String> holidays,
        @Nullable Boolean largeGoesThrough,
        List<LeaveDays> leave,
        @Nullable Instant quietUntil,
        int version)
        implements Versioned {}
