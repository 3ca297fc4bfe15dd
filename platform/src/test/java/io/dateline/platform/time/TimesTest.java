package io.dateline.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @Test
    void timesOfFourDigitsOfAYearFit() {
        assertThat(Times.parsed("0001-01-01T00:00:00Z")).contains(Times.FIRST);
        assertThat(Times.parsed("9999-12-31T23:59:59.999999Z")).contains(Times.LAST);
        assertThat(Times.parsed("2026-11-25T10:00:00.123Z")).contains(Instant.ofEpochMilli(1795600800123L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-25",
                "2026-02-30T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z"
            })
    void textThatIsNoneOfTheseTimesIsNone(String text) {
        assertThat(Times.parsed(text)).isEmpty();
    }

    @Test
    void whatLiesOutsideDoesNotFit() {
        assertThat(Times.fits(Times.FIRST.minusNanos(1))).isFalse();
        assertThat(Times.fits(Times.LAST.plusNanos(1))).isFalse();
        assertThat(Times.fits(Instant.MIN)).isFalse();
        assertThat(Times.fits(Instant.MAX)).isFalse();
    }
}
