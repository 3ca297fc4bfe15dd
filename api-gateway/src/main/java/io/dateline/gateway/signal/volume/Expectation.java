package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.coverage.Exposure;
import io.dateline.gateway.signal.probability.NegativeBinomial;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// How many articles are to be expected in a window, and how far that may be off.
///
/// @param weeklyRate articles a week, λ
/// @param windowShare what share of a week's articles the window has
/// @param exposure how much of the usual sources was read
/// @param expected articles, μ
/// @param dispersion how lumpy they come: 1 is as by chance
/// @param variance of the number
/// @param low end of the band that the number lies in 95 times in 100
/// @param high its other end
@RegisterForReflection
public record Expectation(
        double weeklyRate,
        double windowShare,
        double exposure,
        double expected,
        double dispersion,
        double variance,
        int low,
        int high) {

    /// Of a monitor that never had an article a few in a day are news, and one is not.
    private static final double MIN_EXPECTED = 0.02;

    private static final double USUAL_DISPERSION = 1.5;
    private static final double MIN_DISPERSION = 1.05;
    private static final double MAX_DISPERSION = 4;

    static Expectation of(Baseline baseline, Exposure exposure) {
        double rate = baseline.weeklyRate();
        double share = baseline.windowShare();
        double expected = Math.max(MIN_EXPECTED, rate * share * exposure.factor());
        Double squares = baseline.squares();
        double dispersion = Math.clamp(
                (20 * (squares == null ? USUAL_DISPERSION : squares) + 10 * USUAL_DISPERSION) / 30,
                MIN_DISPERSION,
                MAX_DISPERSION);
        double variance = dispersion * expected + dispersion * expected * expected / Math.max(1, baseline.baseCount());
        NegativeBinomial distribution = new NegativeBinomial(expected, variance);
        return new Expectation(
                rate,
                share,
                exposure.factor(),
                expected,
                dispersion,
                variance,
                distribution.quantile(0.025),
                distribution.quantile(0.975));
    }

    NegativeBinomial distribution() {
        return new NegativeBinomial(expected, variance);
    }
}
