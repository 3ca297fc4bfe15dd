package io.dateline.gateway.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Counts the requests of each account in windows that begin with the first of them. In this replica's memory: behind a
/// balancer an account may ask for as much of each.
@Singleton
class RateLimiter {

    private final int most;
    private final Duration length;
    private final InstantSource clock;
    private final ConcurrentHashMap<UUID, Window> windows = new ConcurrentHashMap<>();

    @Inject
    RateLimiter(RateLimits limits, InstantSource clock) {
        this(limits.requests(), limits.window(), clock);
    }

    /// @param most requests in a window
    RateLimiter(int most, Duration length, InstantSource clock) {
        this.most = most;
        this.length = length;
        this.clock = clock;
    }

    private record Window(Instant end, int used) {}

    /// @param allowed false if the account has to wait
    /// @param remaining requests that may still be made in this window
    /// @param reset until the window ends
    record Allowance(boolean allowed, int limit, int remaining, Duration reset, Duration window) {

        /// As the IETF's draft writes it, e.g. `"account";q=60000;w=60`.
        String policy() {
            return "\"account\";q=" + limit + ";w=" + window.toSeconds();
        }

        /// E.g. `"account";r=59999;t=60`.
        String state() {
            return "\"account\";r=" + remaining + ";t=" + seconds();
        }

        long seconds() {
            return Math.max(1, reset.plusMillis(999).toSeconds());
        }
    }

    Allowance take(UUID account) {
        Instant now = clock.instant();
        Window window = windows.merge(
                account,
                new Window(now.plus(length), 1),
                (old, fresh) -> now.isBefore(old.end()) ? new Window(old.end(), old.used() + 1) : fresh);
        return new Allowance(
                window.used() <= most,
                most,
                Math.max(0, most - window.used()),
                Duration.between(now, window.end()),
                length);
    }

    @Scheduled(every = "5m", delayed = "5m")
    void forget() {
        Instant now = clock.instant();
        windows.values().removeIf(window -> !now.isBefore(window.end()));
    }
}
