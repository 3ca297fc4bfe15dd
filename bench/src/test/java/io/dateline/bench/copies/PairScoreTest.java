package io.dateline.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairScoreTest {

    private final PairScore score = new PairScore();

    @Test
    void groupsThatAreCalledOtherwiseAreRightAllTheSame() {
        score.add("x", 1);
        score.add("x", 1);
        score.add("y", 2);

        assertThat(score.figures())
                .containsEntry("n", 3)
                .containsEntry("groups", 2)
                .containsEntry("pair_f1", 1.0);
    }

    @Test
    void groupsThatAreUnitedWronglyCostPrecision() {
        // Six pairs are found, two of them belong together.
        score.add("x", 1);
        score.add("x", 1);
        score.add("x", 2);
        score.add("x", 2);

        assertThat(score.figures())
                .containsEntry("groups_found", 1)
                .containsEntry("pair_precision", 0.3333)
                .containsEntry("pair_recall", 1.0)
                .containsEntry("pair_f1", 0.5);
    }

    @Test
    void groupThatIsTornApartCostsRecall() {
        score.add("x", 1);
        score.add("x", 1);
        score.add("y", 1);

        assertThat(score.figures()).containsEntry("pair_precision", 1.0).containsEntry("pair_recall", 0.3333);
    }

    @Test
    void textsThatAreAllAloneHaveNoPairs() {
        score.add("x", 1);
        score.add("y", 2);

        assertThat(score.figures()).containsEntry("pair_f1", 0.0).containsEntry("n", 2);
    }
}
