package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.AlertLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An alert that counts and is open, as its detector left it. Whoever keeps alerts keeps this with them.
///
/// @param calmSince since when it has been as far down as is asked for closing; null while it is not
public record Episode(
        Instant openedAt, AlertLevel level, @Nullable Instant calmSince) {}
