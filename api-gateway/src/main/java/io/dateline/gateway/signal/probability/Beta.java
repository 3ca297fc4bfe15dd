package io.dateline.gateway.signal.probability;

/// What is known of a share: a beta distribution.
///
/// @param hits above 0
/// @param misses above 0
public record Beta(double hits, double misses) {

    private static final double TINY = 1e-300;
    private static final int MAX_STEPS = 10_000;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    public Beta {
        if (!(hits > 0) || !(misses > 0)) {
            throw new IllegalArgumentException("hits " + hits + ", misses " + misses);
        }
    }

    /// The probability that the share is above one.
    public double above(double share) {
        if (share <= 0) {
            return 1;
        }
        if (share >= 1) {
            return 0;
        }
        // The fraction converges fast on one side of the mean alone.
        return share < (hits + 1) / (hits + misses + 2)
                ? 1 - below(hits, misses, share)
                : below(misses, hits, 1 - share);
    }

    /// The regularised incomplete beta function, by its continued fraction (Lentz).
    private static double below(double a, double b, double x) {
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        double c = 1;
        double d = 1 / guarded(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MAX_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return Math.clamp(front * value / a, 0, 1);
    }

    private static double guarded(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// ln Γ(x) for x > 0 (Lanczos).
    private static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
