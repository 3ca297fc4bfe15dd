package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponseHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void retryAfterIsReadAsSecondsOrDate() {
        assertThat(ResponseHeaders.retryAfter("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(ResponseHeaders.retryAfter("Mon, 23 Nov 2026 09:10:00 GMT", NOW))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(ResponseHeaders.retryAfter("Mon, 23 Nov 2026 08:10:00 GMT", NOW))
                .isZero();
        assertThat(ResponseHeaders.retryAfter("soon", NOW)).isNull();
    }

    @Test
    void tenYearsOfRetryAfterAreADay() {
        assertThat(ResponseHeaders.retryAfter("315360000", NOW)).isEqualTo(Duration.ofDays(1));
        assertThat(ResponseHeaders.retryAfter("99999999999999999999", NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void maxAgeIsFoundAmongOtherDirectives() {
        assertThat(ResponseHeaders.maxAge("public, Max-Age=300, must-revalidate"))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(ResponseHeaders.maxAge("s-maxage=300")).isNull();
    }
}
