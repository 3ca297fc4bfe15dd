package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.fetch.FetchFailure;
import io.dateline.ingest.fetch.FetchResult.Failed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(5, Duration.ofSeconds(30));

    @Test
    void transientFailuresAreRetriedWithGrowingWaits() {
        Failed timeout = failed(FetchFailure.TIMEOUT, null);

        assertThat(policy.waitAfter(1, timeout)).isEqualTo(Duration.ofSeconds(30));
        assertThat(policy.waitAfter(3, timeout)).isEqualTo(Duration.ofMinutes(8));
        assertThat(policy.waitAfter(5, timeout)).isNull();
    }

    @Test
    void missingPageIsLookedForAgainButNotForLong() {
        assertThat(policy.waitAfter(2, failed(FetchFailure.NOT_FOUND, null))).isNotNull();
        assertThat(policy.waitAfter(3, failed(FetchFailure.NOT_FOUND, null))).isNull();
    }

    @Test
    void whatWillNotPassIsGivenUpAtOnce() {
        assertThat(policy.waitAfter(1, failed(FetchFailure.ROBOTS_DISALLOWED, null)))
                .isNull();
        assertThat(policy.waitAfter(1, failed(FetchFailure.ADDRESS_REFUSED, null)))
                .isNull();
        assertThat(policy.waitAfter(1, failed(FetchFailure.GONE, null))).isNull();
    }

    @Test
    void retryAfterIsKept() {
        assertThat(policy.waitAfter(1, failed(FetchFailure.TOO_MANY_REQUESTS, Duration.ofHours(1))))
                .isEqualTo(Duration.ofHours(1));
    }

    private static Failed failed(FetchFailure failure, Duration retryAfter) {
        return new Failed(failure, failure.sentence(), 0, retryAfter);
    }
}
