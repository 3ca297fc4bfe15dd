package io.dateline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORT_RUN = Duration.ofSeconds(1);

    private final Backoff backoff = new Backoff();

    @Test
    void crashesInARowAreAnsweredEverMoreSlowlyUpToHalfAMinute() {
        assertThat(backoff.afterCrash(SHORT_RUN)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.afterCrash(SHORT_RUN)).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 20; i++) {
            backoff.afterCrash(SHORT_RUN);
        }
        assertThat(backoff.afterCrash(SHORT_RUN)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aCrashAfterAGoodRunIsAFirstOne() {
        backoff.afterCrash(SHORT_RUN);
        backoff.afterCrash(SHORT_RUN);

        assertThat(backoff.afterCrash(Duration.ofHours(1))).isEqualTo(Duration.ofMillis(500));
    }
}
