package io.dateline.gateway.signal.rival;

import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.volume.SpikeFigures;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is told of a rival beside us.
///
/// @param rival figures of the rival's spike; null if the share of voice alone moved
/// @param ours the same of our monitor at that time; null as `rival` is
/// @param ourWeek our mentions in 7 days
/// @param rivalWeek the rival's
/// @param ourBefore our mentions in the 28 days before
/// @param rivalBefore the rival's
@RegisterForReflection
public record RivalFigures(
        int metricVersion,
        Instant at,
        @Nullable SpikeFigures rival,
        @Nullable SpikeFigures ours,
        int ourWeek,
        int rivalWeek,
        int ourBefore,
        int rivalBefore)
        implements Figures {

    /// Our share of voice in 7 days, 0 to 1.
    double share() {
        return (double) ourWeek / Math.max(1, ourWeek + rivalWeek);
    }

    /// The same in the 28 days before.
    double shareBefore() {
        return (double) ourBefore / Math.max(1, ourBefore + rivalBefore);
    }
}
