package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.coverage.Exposure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// What a drop was told by, or was not. [#recomputed] makes the last components of the others.
///
/// @param zone the team's
/// @param readShare of the usual sources that were read throughout the window, 0 to 1
/// @param surprise -log₁₀ of the probability of so few or fewer
/// @param vouched whether enough was read to say anything
/// @param fires whether it is enough to tell
@RegisterForReflection
public record DropFigures(
        int metricVersion,
        Instant at,
        String zone,
        WindowCount counted,
        Baseline baseline,
        Exposure exposure,
        double readShare,
        Expectation expectation,
        double surprise,
        boolean vouched,
        boolean fires,
        AlertLevel level)
        implements Figures {

    private static final double MIN_SURPRISE = 3;
    private static final double MIN_EXPECTED = 8;
    private static final double MIN_READ_SHARE = 0.9;

    static DropFigures of(
            Instant at, String zone, WindowCount counted, Baseline baseline, Exposure exposure, double readShare) {
        Expectation expectation = Expectation.of(baseline, exposure);
        double surprise = expectation.distribution().surpriseBelow(counted.articles());
        boolean vouched = readShare >= MIN_READ_SHARE;
        return new DropFigures(
                SpikeDetector.METRIC_VERSION,
                at,
                zone,
                counted,
                baseline,
                exposure,
                readShare,
                expectation,
                surprise,
                vouched,
                vouched && expectation.expected() >= MIN_EXPECTED && surprise > MIN_SURPRISE,
                surprise >= 8 ? AlertLevel.LARGE : surprise >= 5 ? AlertLevel.MEDIUM : AlertLevel.SMALL);
    }

    /// The same from what was counted: equal to this one, to the digit, unless the formulas have changed since.
    public DropFigures recomputed() {
        return of(at, zone, counted, baseline, exposure, readShare);
    }
}
