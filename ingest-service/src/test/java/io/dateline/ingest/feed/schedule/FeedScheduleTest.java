package io.dateline.ingest.feed.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.api.source.State;
import io.dateline.ingest.feed.schedule.FeedSchedule.Known;
import io.dateline.ingest.feed.schedule.FeedSchedule.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// One entry an hour is worth a poll every four minutes.
    private static final PollBudget BUDGET = new PollBudget(15, MINUTE, Duration.ofMinutes(30));

    private final FeedSchedule schedule = new FeedSchedule(MINUTE, () -> BUDGET, InstantSource.fixed(NOW));

    @Test
    void feedWithMoreNewEntriesIsAskedMoreOften() {
        Known known = known(0);

        Plan busy = schedule.onListed(known, 15, null);
        Plan quiet = schedule.onListed(known, 0, null);

        assertThat(busy.interval()).isLessThan(quiet.interval());
        assertThat(busy.pace().rate()).isGreaterThan(quiet.pace().rate());
        assertThat(busy.state()).isEqualTo(State.HEALTHY);
    }

    @Test
    void whatAFeedListsAtTheFirstLookSaysNothingAboutItsPace() {
        Known first = new Known(MINUTE, 0, PollPace.UNKNOWN, null);

        assertThat(schedule.onListed(first, 500, null).pace()).isEqualTo(PollPace.UNKNOWN);
    }

    @Test
    void intervalIsNeverBelowTheShortestNorAboveTheLongest() {
        Known busy = new Known(MINUTE, 0, new PollPace(10_000, 1), NOW.minusSeconds(60));
        Known dead = new Known(MINUTE, 0, new PollPace(1e-6, 100), NOW.minusSeconds(60));

        assertThat(schedule.onListed(busy, 20, null).interval()).isEqualTo(MINUTE);
        assertThat(schedule.onNotModified(dead, null).interval()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void budgetIsSpentAndNotMore() {
        double[] rates = new double[1_000];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = 0.01 + i % 50;
        }

        PollBudget shared = PollBudget.of(rates, 5_000, MINUTE, Duration.ofHours(2));

        double spent = 0;
        for (double rate : rates) {
            spent += 3_600.0 / shared.interval(rate).toSeconds();
        }
        assertThat(spent).isBetween(4_900.0, 5_100.0);
        double four = shared.interval(4).toMillis();
        double sixteen = shared.interval(16).toMillis();
        assertThat(four / sixteen).isBetween(1.9, 2.1);
    }

    @Test
    void freshnessIsRespectedUpToHalfAnHour() {
        Known known = known(0);

        assertThat(schedule.onNotModified(known, Duration.ofMinutes(5)).dueAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(schedule.onNotModified(known, Duration.ofDays(365)).dueAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void thirdFailureInARowIsFailing() {
        assertThat(schedule.onFailure(known(0)).state()).isEqualTo(State.SLOWING);
        assertThat(schedule.onFailure(known(2)).state()).isEqualTo(State.FAILING);
    }

    @Test
    void waitDoublesUpToSixHours() {
        assertThat(schedule.onFailure(known(0)).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(schedule.onFailure(known(3)).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(16)));
        assertThat(schedule.onFailure(known(1_000)).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void retryAfterIsKept() {
        assertThat(schedule.onRetryAfter(known(0), Duration.ofHours(3)).dueAt())
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void goneAndBlockedFeedsAreAskedRarely() {
        assertThat(schedule.onGone(known(0)).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(schedule.onBlocked(known(0)).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    private static Known known(int failures) {
        return new Known(MINUTE, failures, PollPace.UNKNOWN, NOW.minus(MINUTE));
    }
}
