package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.Exposure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a spike was told by, or was not. All but the last four components was counted; [#recomputed] makes
/// those of the others.
///
/// @param negatives whether only negative articles were counted
/// @param zone the team's, such as `Europe/London`
/// @param counted what was found in the window that is the more surprising of the two
/// @param outage one that was made up for shortly before; null if there was none
/// @param expectation made of `baseline` and `exposure`
/// @param surprise -log₁₀ of the probability of so many or more
/// @param fires whether it is enough to tell
/// @param level what level it has, if it fires
@RegisterForReflection
public record SpikeFigures(
        int metricVersion,
        boolean negatives,
        Instant at,
        String zone,
        Sensitivity sensitivity,
        WindowCount counted,
        Baseline baseline,
        Exposure exposure,
        Coverage.@Nullable Outage outage,
        Expectation expectation,
        double surprise,
        boolean fires,
        AlertLevel level)
        implements Figures {

    static SpikeFigures of(
            boolean negatives,
            Instant at,
            String zone,
            Sensitivity sensitivity,
            WindowCount counted,
            Baseline baseline,
            Exposure exposure,
            Coverage.@Nullable Outage outage) {
        Expectation expectation = Expectation.of(baseline, exposure);
        double surprise = expectation.distribution().surprise(counted.articles());
        boolean fires = SpikeRule.fires(negatives, counted.articles(), expectation.expected(), surprise, sensitivity);
        AlertLevel level = SpikeRule.level(counted, expectation.expected(), surprise);
        return new SpikeFigures(
                SpikeDetector.METRIC_VERSION,
                negatives,
                at,
                zone,
                sensitivity,
                counted,
                baseline,
                exposure,
                outage,
                expectation,
                surprise,
                fires,
                level);
    }

    /// The same from what was counted: equal to this one, to the digit, unless the formulas have changed since.
    public SpikeFigures recomputed() {
        return of(negatives, at, zone, sensitivity, counted, baseline, exposure, outage);
    }
}
