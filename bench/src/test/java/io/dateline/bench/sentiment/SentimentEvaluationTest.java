package io.dateline.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentimentEvaluationTest {

    @Test
    void everyLabelRightIsOne() {
        assertThat(SentimentEvaluation.macroF1(new int[][] {{3, 0, 0}, {0, 5, 0}, {0, 0, 1}}))
                .isEqualTo(1);
    }

    @Test
    void rareClassCountsAsMuchAsACommonOne() {
        // All of ninety neutral ones right, all of ten positive ones taken for neutral, no negative one.
        double neutral = 2.0 * 90 / (90 + 100);

        assertThat(SentimentEvaluation.macroF1(new int[][] {{0, 0, 0}, {0, 90, 0}, {0, 10, 0}}))
                .isCloseTo(neutral / 3, within(1e-9));
    }

    @Test
    void nothingJudgedIsZero() {
        assertThat(SentimentEvaluation.macroF1(new int[3][3])).isZero();
    }
}
