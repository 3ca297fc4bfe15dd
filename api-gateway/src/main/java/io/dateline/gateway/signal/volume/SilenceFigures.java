package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.Figures;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// What a silence was told by.
///
/// @param days without a mention that were asked for
/// @param lastMention when the last one was; the beginning of the monitor if there was none
/// @param readShare of the usual sources that were read throughout the last 72 h, 0 to 1
@RegisterForReflection
public record SilenceFigures(int metricVersion, Instant at, int days, Instant lastMention, double readShare)
        implements Figures {}
