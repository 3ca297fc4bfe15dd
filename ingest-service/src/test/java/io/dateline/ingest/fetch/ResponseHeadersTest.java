package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResponseHeadersTest {

    @Test
    void maxAgeIsFoundAmongOtherDirectives() {
        assertThat(ResponseHeaders.maxAge("public, Max-Age=300, must-revalidate"))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(ResponseHeaders.maxAge("s-maxage=300")).isNull();
    }
}
