package io.dateline.gateway.signal.probability;

/// The normal distribution of mean 0 and variance 1.
final class StandardNormal {

    private static final double LOG_ROOT_2_PI = 0.5 * StrictMath.log(2 * Math.PI);

    /// From here on the tail is a continued fraction.
    private static final double MIN_TAIL = 2;

    private StandardNormal() {}

    /// ln of the probability of more than z, exact however small it is.
    static double logAbove(double z) {
        if (z < -MIN_TAIL) {
            return StrictMath.log1p(-StrictMath.exp(logAbove(-z)));
        }
        if (z < MIN_TAIL) {
            return StrictMath.log(0.5 - middle(z));
        }
        // Mills' ratio, from the inside out.
        double ratio = 0;
        for (int k = 200; k > 0; k--) {
            ratio = k / (z + ratio);
        }
        return -0.5 * z * z - LOG_ROOT_2_PI - StrictMath.log(z + ratio);
    }

    /// The probability between 0 and z, negative for a negative one.
    private static double middle(double z) {
        double term = z;
        double sum = z;
        for (int n = 1; Math.abs(term) > 1e-18; n++) {
            term *= z * z / (2 * n + 1);
            sum += term;
        }
        return sum * StrictMath.exp(-0.5 * z * z - LOG_ROOT_2_PI);
    }

    /// By halving; good to 10⁻¹².
    static double quantile(double probability) {
        double low = -40;
        double high = 40;
        double logAbove = StrictMath.log1p(-probability);
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (logAbove(middle) > logAbove) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
