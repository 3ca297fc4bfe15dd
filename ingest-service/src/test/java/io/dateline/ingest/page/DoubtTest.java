package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final Duration OUTAGE = Duration.ofHours(12);
    private static final Instant FIRST = Instant.parse("2026-11-25T06:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofMinutes(15));

    @Test
    void secondMissIsBelievedIfTheSiteShowedAnotherArticleMeanwhile() {
        assertThat(new Doubt(2, FIRST, FIRST.plusSeconds(1)).isSettled(LATER, OUTAGE))
                .isTrue();
    }

    @Test
    void firstMissIsNeverBelieved() {
        assertThat(new Doubt(1, null, FIRST).isSettled(FIRST, OUTAGE)).isFalse();
        assertThat(new Doubt(1, null, FIRST).isHeldBack(FIRST, OUTAGE)).isFalse();
    }

    @Test
    void siteThatShowsNoArticleIsOutOfOrderAndNotBelieved() {
        for (Instant stood : new Instant[] {null, FIRST, FIRST.minus(Duration.ofDays(3))}) {
            Doubt doubt = new Doubt(4, FIRST, stood);

            assertThat(doubt.isSettled(FIRST.plus(Duration.ofHours(1)), OUTAGE)).isFalse();
            assertThat(doubt.isHeldBack(FIRST.plus(Duration.ofHours(1)), OUTAGE))
                    .isTrue();
        }
    }

    @Test
    void siteThatShowsNoArticleForAWholeOutageIsBelieved() {
        assertThat(new Doubt(9, FIRST, null).isSettled(FIRST.plus(OUTAGE), OUTAGE))
                .isTrue();
    }
}
