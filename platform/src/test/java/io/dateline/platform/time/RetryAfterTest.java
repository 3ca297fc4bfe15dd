package io.dateline.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void retryAfterIsReadAsSecondsOrDate() {
        assertThat(RetryAfter.parse("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 09:10:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 08:10:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.parse("soon", NOW)).isNull();
    }

    @Test
    void tenYearsOfRetryAfterAreADay() {
        assertThat(RetryAfter.parse("315360000", NOW)).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfter.parse("99999999999999999999", NOW)).isEqualTo(Duration.ofDays(1));
    }
}
