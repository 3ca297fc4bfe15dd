package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.api.source.State;
import io.dateline.ingest.feed.schedule.PollBudget;
import io.dateline.ingest.feed.schedule.PollPace;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person reads about a feed, and how a number of requests is shared among feeds.
class NextStepTest {

    private static final Instant DUE = Instant.parse("2026-11-23T09:00:00.123Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource(value = State.class, names = "NEW", mode = EnumSource.Mode.EXCLUDE)
    void everyStateSaysWhenTheFeedIsAskedAgain(State state) {
        assertThat(NextStep.of(state, "timeout", null, DUE)).contains("It is asked again at 2026-11-23T09:00:00Z.");
    }

    @Test
    void feedOfARemovedSourceIsAskedNoMore() {
        assertThat(NextStep.of(State.HEALTHY, null, null, null)).contains("not asked any more");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILING, not-found, add the site again",
        "FAILING, not-a-feed, add the site again",
        "FAILING, tls-failed, certificate",
        "FAILING, server-error, recover",
        "FAILING, too-many-requests, fewer requests",
        "FAILING, too-large, shorter feed",
        "FAILING, something-new, in a browser",
        "BLOCKED, robots-disallowed, robots.txt",
        "BLOCKED, forbidden, turns readers like this one away",
        "BLOCKED, address-refused, private network",
        "GONE, gone, Look for a new feed"
    })
    void faultComesWithWhatAPersonCanDo(State state, String outcome, String cure) {
        assertThat(NextStep.of(state, outcome, "The server said no.", DUE))
                .startsWith("The server said no. ")
                .contains(cure);
    }

    @Test
    void budgetIsSpentAndNotExceeded() {
        double[] rates = {0.1, 1, 4, 16, 100};

        PollBudget budget = PollBudget.of(rates, 60, MINUTE, HOUR);

        double spent = Arrays.stream(rates)
                .map(rate -> 3_600_000.0 / budget.interval(rate).toMillis())
                .sum();
        assertThat(spent).isBetween(58.0, 60.5);
    }

    @Test
    void feedThatIsFourTimesAsLivelyIsAskedTwiceAsOften() {
        PollBudget budget = new PollBudget(6, MINUTE, Duration.ofDays(1));

        assertThat(budget.interval(4)).isEqualTo(budget.interval(1).dividedBy(2));
    }

    @Test
    void noFeedIsAskedMoreOftenOrMoreRarelyThanTheBounds() {
        PollBudget budget = PollBudget.of(new double[] {1_000_000, 1e-12}, 30, MINUTE, HOUR);

        assertThat(budget.interval(1_000_000)).isGreaterThanOrEqualTo(MINUTE);
        assertThat(budget.interval(1e-12)).isEqualTo(HOUR);
        assertThat(budget.interval(0)).isEqualTo(HOUR);
    }

    @Test
    void paceForgetsByHalfInTwoDays() {
        PollPace lively = new PollPace(100, 10);

        PollPace later = lively.after(Duration.ofHours(48), 0);

        assertThat(later.fresh()).isEqualTo(50);
        assertThat(later.hours()).isEqualTo(53);
        assertThat(later.rate()).isLessThan(lively.rate());
    }

    @Test
    void archiveThatComesAtOnceSaysNoMoreThanTwentyEntries() {
        PollPace before = new PollPace(1, 1);

        assertThat(before.after(HOUR, 5_000)).isEqualTo(before.after(HOUR, 20));
    }

    @Test
    void clockThatRunsBackwardsIsNoTime() {
        PollPace before = new PollPace(3, 2);

        assertThat(before.after(HOUR.negated(), 0)).isEqualTo(before);
    }
}
