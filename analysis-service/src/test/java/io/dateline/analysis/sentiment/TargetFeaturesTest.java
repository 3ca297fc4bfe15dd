package io.dateline.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargetFeaturesTest {

    @Test
    void everyBlockIsAMeanOfItsTokens() {
        for (float[] block : TargetFeatures.weights(new TargetFeatures.Place(3, 4), 9)) {
            float sum = 0;
            for (float weight : block) {
                sum += weight;
            }
            assertThat(sum).isCloseTo(1, within(1e-5f));
        }
    }

    @Test
    void nearTokensOfASideWeighMoreThanFarOnesAndTheOtherSideNothing() {
        float[][] weights = TargetFeatures.weights(new TargetFeatures.Place(3, 4), 9);

        assertThat(weights[3][2]).isGreaterThan(weights[3][0]).isPositive();
        assertThat(weights[3][5]).isZero();
        assertThat(weights[4][5]).isGreaterThan(weights[4][8]).isPositive();
        assertThat(weights[4][2]).isZero();
    }

    @Test
    void aSideWithoutTokensIsNothing() {
        float[][] weights = TargetFeatures.weights(new TargetFeatures.Place(0, 3), 9);

        assertThat(weights[3]).containsOnly(0);
    }

    @Test
    void aWholeSentenceStandsForItsOwnSurroundings() {
        float[][] weights = TargetFeatures.weights(new TargetFeatures.Place(1, 7), 9);

        assertThat(weights[3]).isEqualTo(weights[2]);
        assertThat(weights[4]).isEqualTo(weights[2]);
    }
}
