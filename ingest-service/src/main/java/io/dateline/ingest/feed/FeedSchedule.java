package io.dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// When to ask a feed again, by what happened. Pure but for the clock.
///
/// The interval halves when something was new and grows by a fifth when nothing was, so it settles where about one
/// poll in four finds something: the ratio log(1.2) to log(2).
final class FeedSchedule {

    private static final double GROWTH = 1.2;

    /// Failures in a row from which a feed counts as failing.
    private static final int FAILING_FROM = 3;

    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
    private static final Duration GONE_INTERVAL = Duration.ofDays(7);
    private static final Duration BLOCKED_INTERVAL = Duration.ofHours(24);

    /// A server's word that an answer stays fresh is kept this long at most: some say a year.
    private static final Duration LONGEST_FRESHNESS = Duration.ofMinutes(30);

    private final Duration shortest;
    private final Duration longest;
    private final InstantSource clock;

    FeedSchedule(Duration shortest, Duration longest, InstantSource clock) {
        this.shortest = shortest;
        this.clock = clock;
        Duration bound = shortest.multipliedBy(15);
        this.longest = longest.compareTo(bound) < 0 ? longest : bound;
    }

    /// What is known of a feed before a poll.
    ///
    /// @param interval between polls while all is well
    /// @param failures in a row
    record Known(Duration interval, int failures) {}

    /// What is written after it.
    record Plan(FeedState state, Instant dueAt, Duration interval, int failures) {}

    Duration firstInterval() {
        return shortest;
    }

    /// @param maxAge as the server said; null if it did not
    Plan onNew(Known known, @Nullable Duration maxAge) {
        return well(known.interval().dividedBy(2), maxAge);
    }

    Plan onNotModified(Known known, @Nullable Duration maxAge) {
        long grown = (long) (known.interval().toMillis() * GROWTH);
        return well(Duration.ofMillis(grown), maxAge);
    }

    Plan onFailure(Known known) {
        return failed(known, Duration.ZERO);
    }

    /// @param wait as the server asked
    Plan onRetryAfter(Known known, Duration wait) {
        return failed(known, wait);
    }

    Plan onGone(Known known) {
        return new Plan(FeedState.GONE, in(GONE_INTERVAL), known.interval(), known.failures() + 1);
    }

    Plan onBlocked(Known known) {
        return new Plan(FeedState.BLOCKED, in(BLOCKED_INTERVAL), known.interval(), known.failures() + 1);
    }

    private Plan well(Duration wanted, @Nullable Duration maxAge) {
        Duration interval = wanted.compareTo(shortest) < 0 ? shortest : wanted;
        interval = interval.compareTo(longest) > 0 ? longest : interval;
        Duration wait = interval;
        if (maxAge != null) {
            Duration fresh = maxAge.compareTo(LONGEST_FRESHNESS) > 0 ? LONGEST_FRESHNESS : maxAge;
            wait = fresh.compareTo(wait) > 0 ? fresh : wait;
        }
        return new Plan(FeedState.HEALTHY, in(wait), interval, 0);
    }

    private Plan failed(Known known, Duration asked) {
        int failures = known.failures() + 1;
        Duration backOff = shortest.multipliedBy(1L << Math.min(failures, 20));
        backOff = backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff;
        Duration wait = asked.compareTo(backOff) > 0 ? asked : backOff;
        FeedState state = failures >= FAILING_FROM ? FeedState.FAILING : FeedState.SLOWING;
        return new Plan(state, in(wait), known.interval(), failures);
    }

    private Instant in(Duration wait) {
        return clock.instant().plus(wait);
    }
}
