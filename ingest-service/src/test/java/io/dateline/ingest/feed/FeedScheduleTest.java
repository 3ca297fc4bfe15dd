package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.feed.FeedSchedule.Known;
import io.dateline.ingest.feed.FeedSchedule.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FeedSchedule schedule = new FeedSchedule(MINUTE, Duration.ofMinutes(30), InstantSource.fixed(NOW));

    @Test
    void newEntriesHalveTheInterval() {
        Plan plan = schedule.onNew(new Known(MINUTE.multipliedBy(8), 2), null);

        assertThat(plan)
                .isEqualTo(new Plan(FeedState.HEALTHY, NOW.plus(MINUTE.multipliedBy(4)), MINUTE.multipliedBy(4), 0));
    }

    @Test
    void intervalIsNeverBelowTheShortestNorAboveTheLongest() {
        assertThat(schedule.onNew(new Known(MINUTE, 0), null).interval()).isEqualTo(MINUTE);
        assertThat(schedule.onNotModified(new Known(MINUTE.multipliedBy(15), 0), null)
                        .interval())
                .isEqualTo(MINUTE.multipliedBy(15));
    }

    @Test
    void freshnessIsRespectedUpToHalfAnHour() {
        Known known = new Known(MINUTE, 0);

        assertThat(schedule.onNotModified(known, Duration.ofMinutes(5)).dueAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(schedule.onNotModified(known, Duration.ofDays(365)).dueAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void thirdFailureInARowIsFailing() {
        assertThat(schedule.onFailure(new Known(MINUTE, 0)).state()).isEqualTo(FeedState.SLOWING);
        assertThat(schedule.onFailure(new Known(MINUTE, 2)).state()).isEqualTo(FeedState.FAILING);
    }

    @Test
    void waitDoublesUpToSixHours() {
        assertThat(schedule.onFailure(new Known(MINUTE, 0)).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(schedule.onFailure(new Known(MINUTE, 3)).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(16)));
        assertThat(schedule.onFailure(new Known(MINUTE, 1_000)).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void retryAfterIsKept() {
        assertThat(schedule.onRetryAfter(new Known(MINUTE, 0), Duration.ofHours(3))
                        .dueAt())
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void goneAndBlockedFeedsAreAskedRarely() {
        assertThat(schedule.onGone(new Known(MINUTE, 0)).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(schedule.onBlocked(new Known(MINUTE, 0)).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
}
