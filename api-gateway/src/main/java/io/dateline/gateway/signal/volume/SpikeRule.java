package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Sensitivity;

/// When a count is a spike, and how high.
final class SpikeRule {

    private static final int MIN_ARTICLES = 4;
    private static final int MIN_NEGATIVES = 3;
    private static final double MIN_TIMES_EXPECTED = 2;
    private static final int MIN_TIER1 = 3;

    private SpikeRule() {}

    static boolean fires(boolean negatives, int articles, double expected, double surprise, Sensitivity sensitivity) {
        return articles >= leastArticles(negatives)
                && articles >= MIN_TIMES_EXPECTED * expected
                && surprise >= sensitivity.surprise();
    }

    private static int leastArticles(boolean negatives) {
        return negatives ? MIN_NEGATIVES : MIN_ARTICLES;
    }

    static AlertLevel level(WindowCount counted, double expected, double surprise) {
        int articles = counted.articles();
        if (surprise >= 8 && articles >= 5 * expected || counted.tier1() >= MIN_TIER1) {
            return AlertLevel.LARGE;
        }
        return surprise >= 5 && articles >= 3 * expected ? AlertLevel.MEDIUM : AlertLevel.SMALL;
    }

    /// The least count that would fire.
    static int firingCount(boolean negatives, Expectation expectation, Sensitivity sensitivity) {
        int low = (int) Math.max(leastArticles(negatives), Math.ceil(MIN_TIMES_EXPECTED * expectation.expected()));
        int high = low;
        while (expectation.distribution().surprise(high) < sensitivity.surprise()) {
            low = high + 1;
            high = 2 * high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (expectation.distribution().surprise(middle) < sensitivity.surprise()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
