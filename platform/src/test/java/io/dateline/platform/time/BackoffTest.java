package io.dateline.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pauseDoublesUpToTenSeconds() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Backoff.after(4)).isEqualTo(Duration.ofMillis(800));
        assertThat(Backoff.after(8)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
    }
}
