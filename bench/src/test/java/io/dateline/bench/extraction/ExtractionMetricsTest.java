package io.dateline.bench.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExtractionMetricsTest {

    private final ExtractionMetrics metrics = new ExtractionMetrics(4);

    @Test
    void textThatIsFoundWholeIsPerfect() {
        double f1 = metrics.add("The ferry left the harbour at noon.", "The ferry left the harbour at noon.");

        assertThat(f1).isEqualTo(1);
        assertThat(metrics.precision()).isEqualTo(1);
        assertThat(metrics.recall()).isEqualTo(1);
    }

    @Test
    void signsAndSpacesBetweenWordsDoNotCount() {
        assertThat(metrics.add("The ferry left the harbour", "The ferry – left\n\nthe “harbour”!"))
                .isEqualTo(1);
    }

    @Test
    void surplusTextCostsPrecisionAlone() {
        // One run of four words is right, four are surplus.
        metrics.add("one two three four", "one two three four five six seven eight");

        assertThat(metrics.precision()).isEqualTo(0.2);
        assertThat(metrics.recall()).isEqualTo(1);
    }

    @Test
    void missingTextCostsRecallAlone() {
        metrics.add("one two three four five six seven eight", "one two three four");

        assertThat(metrics.precision()).isEqualTo(1);
        assertThat(metrics.recall()).isEqualTo(0.2);
    }

    @Test
    void runThatIsRepeatedCountsAsOftenAsTheGoldHasIt() {
        metrics.add("a b c d", "a b c d a b c d");

        assertThat(metrics.recall()).isEqualTo(1);
        assertThat(metrics.precision()).isEqualTo(0.2);
    }

    @Test
    void textShorterThanAShingleIsOneShingle() {
        assertThat(metrics.add("Harbour closed", "Harbour closed")).isEqualTo(1);
        assertThat(metrics.add("Harbour closed", "Harbour open")).isZero();
    }

    @Test
    void pageWithoutTextIsRightWhenNothingIsFound() {
        assertThat(metrics.add("", "")).isEqualTo(1);
        assertThat(metrics.add("", "a menu of links")).isZero();
    }

    @Test
    void figuresAreMeansOverPages() {
        metrics.add("one two three four", "one two three four");
        metrics.add("one two three four", "five six seven eight");

        assertThat(metrics.pages()).isEqualTo(2);
        assertThat(metrics.precision()).isEqualTo(0.5);
        assertThat(metrics.f1()).isCloseTo(0.5, within(1e-9));
    }
}
