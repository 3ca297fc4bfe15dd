package io.dateline.gateway.signal.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaTest {

    @Test
    void tailsThatCanBeWrittenDown() {
        assertThat(new Beta(1, 1).above(0.3)).isCloseTo(0.7, within(1e-12));
        assertThat(new Beta(2, 1).above(0.5)).isCloseTo(0.75, within(1e-12));
        assertThat(new Beta(1, 5).above(0.2)).isCloseTo(Math.pow(0.8, 5), within(1e-12));
        assertThat(new Beta(40, 40).above(0.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void endsAreCertain() {
        assertThat(new Beta(3, 2).above(0)).isEqualTo(1);
        assertThat(new Beta(3, 2).above(1)).isZero();
    }
}
