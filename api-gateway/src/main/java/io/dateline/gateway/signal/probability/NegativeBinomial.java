package io.dateline.gateway.signal.probability;

/// Counts that come in lumps: a negative binomial distribution, by mean and variance.
///
/// @param mean above 0
/// @param variance above the mean
public record NegativeBinomial(double mean, double variance) {

    /// Above this count the tail is approximated.
    public static final int MAX_EXACT = 5_000;

    /// A term so much smaller than the sum changes no digit.
    private static final double NEGLIGIBLE = 1e-17;

    private static final double HUGE = 1e200;
    private static final double LN_HUGE = StrictMath.log(HUGE);
    private static final double LN_10 = StrictMath.log(10);

    /// @throws IllegalArgumentException unless 0 < mean < variance
    public NegativeBinomial {
        if (!(mean > 0) || !(variance > mean) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("mean " + mean + ", variance " + variance);
        }
    }

    private double r() {
        return mean * mean / (variance - mean);
    }

    /// ln of the chance of a success.
    private double logP() {
        return StrictMath.log(mean / variance);
    }

    /// How surprising so many are: -log₁₀ P(X ≥ x), never negative, finite for every count.
    public double surprise(int x) {
        if (x <= 0) {
            return 0;
        }
        double logTail = x > MAX_EXACT ? StandardNormal.logAbove(wilsonHilferty(x - 0.5)) : logAtLeast(x);
        return Math.max(0, -logTail / LN_10);
    }

    /// How surprising so few are: -log₁₀ P(X ≤ x), never negative.
    public double surpriseBelow(int x) {
        if (x < 0) {
            throw new IllegalArgumentException("count " + x);
        }
        double logTail = x > MAX_EXACT ? StandardNormal.logAbove(-wilsonHilferty(x + 0.5)) : logAtMost(x);
        return Math.max(0, -logTail / LN_10);
    }

    /// The least count that is reached or undercut with a probability.
    ///
    /// @param probability 0 to 1, both exclusive
    public int quantile(double probability) {
        if (mean > MAX_EXACT) {
            return (int) Math.max(0, Math.ceil(inverseWilsonHilferty(probability)));
        }
        double r = r();
        double q = 1 - mean / variance;
        double logScale = r * logP();
        double term = 1;
        double below = 1;
        int k = 0;
        // In units of the first term, which may be too small for a double.
        double logWanted = StrictMath.log(probability) - logScale;
        double wanted = StrictMath.exp(Math.min(logWanted, 1.5 * LN_HUGE));
        while (below < wanted && k < 100 * MAX_EXACT) {
            term *= (k + r) / (k + 1) * q;
            below += term;
            k++;
            if (below > HUGE) {
                term /= HUGE;
                below /= HUGE;
                logWanted -= LN_HUGE;
                wanted = StrictMath.exp(Math.min(logWanted, 1.5 * LN_HUGE));
            }
        }
        return k;
    }

    /// ln P(X ≥ x). Summed upwards from x, so that it loses no digit however small it is; below the mean, where
    /// that is long, from the other side.
    private double logAtLeast(int x) {
        if (x <= mean) {
            return StrictMath.log1p(-Math.min(1 - 1e-16, StrictMath.exp(logAtMost(x - 1))));
        }
        double r = r();
        double q = 1 - mean / variance;
        double sum = 1;
        double term = 1;
        int k = x;
        do {
            term *= (k + r) / (k + 1) * q;
            sum += term;
            k++;
        } while (term > NEGLIGIBLE * sum);
        return logPmf(x) + StrictMath.log(sum);
    }

    /// ln P(X ≤ x), summed downwards from x.
    private double logAtMost(int x) {
        double r = r();
        double q = 1 - mean / variance;
        double sum = 1;
        double term = 1;
        // Upwards from 0 terms may grow far beyond what a double holds; downwards they are held against the last.
        double largest = 1;
        for (int k = x; k > 0; k--) {
            term *= k / ((k - 1 + r) * q);
            sum += term;
            largest = Math.max(largest, term);
            if (term < NEGLIGIBLE * sum && term < largest) {
                break;
            }
        }
        return Math.min(0, logPmf(x) + StrictMath.log(sum));
    }

    /// ln P(X = x), by the recurrence from 0.
    private double logPmf(int x) {
        double r = r();
        double q = 1 - mean / variance;
        double log = r * logP();
        double term = 1;
        for (int k = 0; k < x; k++) {
            term *= (k + r) / (k + 1) * q;
            if (term > HUGE || term < 1 / HUGE) {
                log += StrictMath.log(term);
                term = 1;
            }
        }
        return log + StrictMath.log(term);
    }

    /// The standard normal value beside a count (Wilson and Hilferty): its cube root is nearly normal.
    private double wilsonHilferty(double x) {
        double shape = mean * mean / variance;
        return (StrictMath.cbrt(x / mean) - (1 - 1 / (9 * shape))) * 3 * Math.sqrt(shape);
    }

    private double inverseWilsonHilferty(double probability) {
        double shape = mean * mean / variance;
        double root = 1 - 1 / (9 * shape) + StandardNormal.quantile(probability) / (3 * Math.sqrt(shape));
        return mean * root * root * root - 0.5;
    }
}
