package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MissHistoryTest {

    private static final Duration OUTAGE = Duration.ofHours(12);
    private static final Instant FIRST = Instant.parse("2026-11-25T06:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofMinutes(15));

    @Test
    void secondMissIsBelievedIfTheSiteShowedAnotherArticleMeanwhile() {
        assertThat(new MissHistory(2, FIRST, FIRST.plusSeconds(1)).isSettled(LATER, OUTAGE))
                .isTrue();
    }

    @Test
    void firstMissIsNeverBelieved() {
        assertThat(new MissHistory(1, null, FIRST).isSettled(FIRST, OUTAGE)).isFalse();
        assertThat(new MissHistory(1, null, FIRST).isHeldBack(FIRST, OUTAGE)).isFalse();
    }

    @Test
    void siteThatShowsNoArticleIsOutOfOrderAndNotBelieved() {
        for (Instant stood : new Instant[] {null, FIRST, FIRST.minus(Duration.ofDays(3))}) {
            MissHistory missHistory = new MissHistory(4, FIRST, stood);

            assertThat(missHistory.isSettled(FIRST.plus(Duration.ofHours(1)), OUTAGE))
                    .isFalse();
            assertThat(missHistory.isHeldBack(FIRST.plus(Duration.ofHours(1)), OUTAGE))
                    .isTrue();
        }
    }

    @Test
    void siteThatShowsNoArticleForAWholeOutageIsBelieved() {
        assertThat(new MissHistory(9, FIRST, null).isSettled(FIRST.plus(OUTAGE), OUTAGE))
                .isTrue();
    }
}
