package io.dateline.gateway.http;

import io.dateline.platform.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// How often a link may be opened that nobody signs in for. In this replica's memory, as for accounts.
@Singleton
public class LinkRates {

    private static final int A_MINUTE = 60;

    private final RateLimiter limiter;

    LinkRates(InstantSource clock) {
        this.limiter = new RateLimiter(A_MINUTE, Duration.ofMinutes(1), clock);
    }

    /// @throws ProblemException it was opened too often within the last minute
    public void take(UUID link) {
        RateLimiter.Allowance allowance = limiter.take(link);
        if (!allowance.allowed()) {
            throw new ProblemException(
                    429,
                    "too-many-requests",
                    "This link is opened more than " + A_MINUTE + " times a minute; go on in " + allowance.seconds()
                            + " s.");
        }
    }

    @Scheduled(every = "5m", delayed = "5m")
    void forget() {
        limiter.forget();
    }
}
