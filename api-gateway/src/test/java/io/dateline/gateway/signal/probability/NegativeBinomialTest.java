package io.dateline.gateway.signal.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {

    @Test
    void tailEqualsTheSumOfAllTermsInDecimalArithmetic() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            double mean = 0.05 + 60 * random.nextDouble();
            double variance = mean * (1.05 + 3 * random.nextDouble());
            int x = random.nextInt(1, 120);

            NegativeBinomial distribution = new NegativeBinomial(mean, variance);

            assertThat(distribution.surprise(x))
                    .as("mean %s, variance %s, x %d", mean, variance, x)
                    .isCloseTo(-StrictMath.log10(bruteForce(mean, variance, x)), within(1e-7));
        }
    }

    @Test
    void tailOfAGeometricDistributionIsAPower() {
        // r = 1: mean 3 and variance 12 give p = 1/4, so P(X >= x) = (3/4)^x.
        NegativeBinomial geometric = new NegativeBinomial(3, 12);

        assertThat(geometric.surprise(30)).isCloseTo(-30 * Math.log10(0.75), within(1e-9));
        assertThat(geometric.surprise(4_000)).isCloseTo(-4_000 * Math.log10(0.75), within(1e-6));
        assertThat(geometric.surpriseBelow(0)).isCloseTo(-Math.log10(0.25), within(1e-9));
        assertThat(geometric.quantile(0.975)).isEqualTo(12);
    }

    @Test
    void surpriseOnlyGrowsWithTheCountAndStaysFiniteAcrossTheApproximation() {
        NegativeBinomial distribution = new NegativeBinomial(4_500, 12_000);
        double before = 0;
        for (int x = 0; x < 20_000; x += 7) {
            double surprise = distribution.surprise(x);
            assertThat(surprise).isFinite().isGreaterThanOrEqualTo(before - 1e-9);
            before = surprise;
        }
        assertThat(distribution.surprise(5_001)).isCloseTo(distribution.surprise(5_000), within(0.05));
    }

    @Test
    void varianceBelowTheMeanIsRefused() {
        assertThatThrownBy(() -> new NegativeBinomial(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NegativeBinomial(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double bruteForce(double mean, double variance, int x) {
        MathContext digits = new MathContext(60);
        BigDecimal r = new BigDecimal(mean * mean / (variance - mean));
        BigDecimal q = BigDecimal.ONE.subtract(new BigDecimal(mean / variance));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal all = term;
        BigDecimal tail = x == 0 ? term : BigDecimal.ZERO;
        for (int k = 0; k < 6_000; k++) {
            term = term.multiply(r.add(BigDecimal.valueOf(k)), digits)
                    .divide(BigDecimal.valueOf(k + 1), digits)
                    .multiply(q, digits);
            all = all.add(term, digits);
            if (k + 1 >= x) {
                tail = tail.add(term, digits);
            }
        }
        return tail.divide(all, digits).doubleValue();
    }
}
