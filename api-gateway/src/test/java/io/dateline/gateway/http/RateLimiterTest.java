package io.dateline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));

    private final RateLimiter limiter = new RateLimiter(2, Duration.ofMinutes(1), now::get);

    @Test
    void accountWaitsUntilItsWindowEnds() {
        UUID account = UUID.randomUUID();
        assertThat(limiter.take(account).remaining()).isEqualTo(1);
        assertThat(limiter.take(account).allowed()).isTrue();

        now.updateAndGet(time -> time.plusSeconds(20));
        RateLimiter.Allowance refused = limiter.take(account);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.seconds()).isEqualTo(40);
        assertThat(refused.state()).isEqualTo("\"account\";r=0;t=40");

        now.updateAndGet(time -> time.plusSeconds(40));
        assertThat(limiter.take(account).allowed()).isTrue();
    }

    @Test
    void accountsDoNotWaitForEachOther() {
        UUID busy = UUID.randomUUID();
        limiter.take(busy);
        limiter.take(busy);
        limiter.take(busy);

        assertThat(limiter.take(UUID.randomUUID()).allowed()).isTrue();
    }
}
