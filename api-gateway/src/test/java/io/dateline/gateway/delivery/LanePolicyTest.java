package io.dateline.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.delivery.DeliveryHistory.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanePolicyTest {

    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

    /// Times of all attempts, in seconds after the first, if each fails at once.
    private static List<Long> attempts(String kind, double jitter) {
        LanePolicy policy = LanePolicy.of(kind);
        List<Long> seconds = new ArrayList<>();
        Instant now = START;
        for (int attempt = 1; now != null; attempt++) {
            seconds.add(Duration.between(START, now).toSeconds());
            now = policy.next(attempt, START, now, null, jitter);
        }
        return seconds;
    }

    @Test
    void webhooksAreTriedTenTimesOverThreeDays() {
        assertThat(attempts("webhook", 0))
                .containsExactly(0L, 5L, 305L, 2_105L, 9_305L, 27_305L, 63_305L, 113_705L, 185_705L, 272_105L);
    }

    @Test
    void peopleAreToldForFourHoursAndTheLastAttemptIsAtTheirEnd() {
        for (String kind : List.of("mail", "slack", "teams", "telegram", "of a kind that is not known")) {
            assertThat(attempts(kind, 0)).as(kind).containsExactly(0L, 5L, 305L, 2_105L, 9_305L, 14_400L);
        }
    }

    @Test
    void jitterAddsATenthAtMost() {
        assertThat(attempts("webhook", 1).get(3)).isEqualTo(2_315);
    }

    @Test
    void receiverThatAsksForMoreTimeGetsIt() {
        LanePolicy policy = LanePolicy.of("webhook");

        assertThat(policy.next(1, START, START, Duration.ofMinutes(2), 0)).isEqualTo(START.plusSeconds(120));
        assertThat(policy.next(2, START, START, Duration.ofSeconds(1), 0)).isEqualTo(START.plusSeconds(300));
    }

    @Test
    void receiverThatAsksForAYearGetsNoMoreThanThePatience() {
        assertThat(LanePolicy.of("slack").next(1, START, START, Duration.ofDays(365), 0))
                .isEqualTo(START.plus(Duration.ofHours(4)));
    }

    @Test
    void storyOfFiftyArticlesIsOneMessageAndSixFollowUps() {
        int sent = 1;
        int told = 1;
        for (int articles = 2; articles <= 50; articles++) {
            Told so = new Told(false, new Told.Last(told, told, told, null, null, null), 1);
            if (articles >= so.nextArticles()) {
                sent++;
                told = articles;
            }
        }
        assertThat(sent).isEqualTo(7);
    }

    @Test
    void leapIsToldOnceAndTheNextFollowsWhenItHasDoubled() {
        Told after = new Told(false, new Told.Last(9, 9, 8, null, null, null), 3);

        assertThat(after.nextArticles()).isEqualTo(3 + 8);
    }

    @Test
    void messageThatSaidMoreThanItWasPlannedForCoversWhatFollows() {
        Told told = new Told(false, new Told.Last(3, 5, 10, null, null, null), 1);

        assertThat(told.covers(4)).isTrue();
        assertThat(told.covers(5)).isTrue();
        assertThat(told.covers(6)).isFalse();
        // A repeat of the version that it was planned for is wanted.
        assertThat(told.covers(3)).isFalse();
    }
}
