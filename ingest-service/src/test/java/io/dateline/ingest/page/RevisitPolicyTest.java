package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.page.RevisitPolicy.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisitPolicyTest {

    private static final Instant NEWS = Instant.parse("2026-11-25T06:00:00Z");

    private final RevisitPolicy policy = new RevisitPolicy(Duration.ofMinutes(15), 3, Duration.ofDays(14));

    @Test
    void unchangedPageIsLookedAtSevenTimesEverMoreRarely() {
        List<Long> minutes = new ArrayList<>();
        for (Instant at = policy.next(NEWS, NEWS, Seen.SAME); at != null; at = policy.next(NEWS, at, Seen.SAME)) {
            minutes.add(Duration.between(NEWS, at).toMinutes());
        }

        assertThat(minutes).containsExactly(15L, 45L, 135L, 405L, 1215L, 3645L, 10935L);
    }

    @Test
    void editedPageIsLookedAtSoonerAndADoubtfulOneSoonest() {
        Instant now = NEWS.plus(Duration.ofHours(4));

        assertThat(policy.next(NEWS, now, Seen.SAME)).isEqualTo(now.plus(Duration.ofHours(8)));
        assertThat(policy.next(NEWS, now, Seen.CHANGED)).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(policy.doubtful(now, 1)).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(policy.doubtful(now, 3)).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(policy.doubtful(now, 300)).isEqualTo(now.plus(Duration.ofHours(6)));
        assertThat(policy.next(NEWS, now, Seen.NOTHING)).isEqualTo(now.plus(Duration.ofHours(8)));
    }

    @Test
    void oldNewsIsLeftAloneHoweverLateItWasFound() {
        assertThat(policy.next(NEWS.minus(Duration.ofDays(3000)), NEWS, Seen.SAME))
                .isNull();
        assertThat(policy.next(NEWS.plus(Duration.ofDays(2)), NEWS, Seen.SAME))
                .isEqualTo(NEWS.plus(Duration.ofMinutes(15)));
    }

    @Test
    void scheduleThatDoesNotDecayIsRefused() {
        assertThatThrownBy(() -> new RevisitPolicy(Duration.ofMinutes(15), 1, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
