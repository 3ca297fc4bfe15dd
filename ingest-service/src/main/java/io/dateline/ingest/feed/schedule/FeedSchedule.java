package io.dateline.ingest.feed.schedule;

import io.dateline.ingest.api.source.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// When to ask a feed again, by what happened. Pure but for the clock.
///
/// A feed that works is asked as often as its rate of new entries deserves ([PollBudget]).
public final class FeedSchedule {

    /// Failures in a row from which a feed counts as failing.
    private static final int FAILING_FROM = 3;

    private static final Duration MAX_BACK_OFF = Duration.ofHours(6);
    private static final Duration GONE_INTERVAL = Duration.ofDays(7);
    private static final Duration BLOCKED_INTERVAL = Duration.ofHours(24);

    /// A server's word that an answer stays fresh is kept this long at most: some say a year.
    private static final Duration MAX_FRESHNESS = Duration.ofMinutes(30);

    private final Duration shortest;
    private final Supplier<PollBudget> budget;
    private final InstantSource clock;

    public FeedSchedule(Duration shortest, Supplier<PollBudget> budget, InstantSource clock) {
        this.shortest = shortest;
        this.budget = budget;
        this.clock = clock;
    }

    /// What is known of a feed before a poll.
    ///
    /// @param interval between polls while all is well
    /// @param failures in a row
    /// @param watchedSince the last poll; null before the first
    public record Known(
            Duration interval,
            int failures,
            PollPace pace,
            @Nullable Instant watchedSince) {}

    /// What is written after it.
    public record Plan(State state, Instant dueAt, Duration interval, int failures, PollPace pace) {}

    /// @param added new entries
    /// @param maxAge as the server said; null if it did not
    public Plan onListed(Known known, int added, @Nullable Duration maxAge) {
        // What a feed lists at the first look may have come in over weeks.
        Instant since = known.watchedSince();
        PollPace pace =
                since == null ? known.pace() : known.pace().after(Duration.between(since, clock.instant()), added);
        return well(pace, maxAge);
    }

    public Plan onNotModified(Known known, @Nullable Duration maxAge) {
        return onListed(known, 0, maxAge);
    }

    public Plan onFailure(Known known) {
        return failed(known, Duration.ZERO);
    }

    /// @param wait as the server asked
    public Plan onRetryAfter(Known known, Duration wait) {
        return failed(known, wait);
    }

    public Plan onGone(Known known) {
        return new Plan(State.GONE, in(GONE_INTERVAL), known.interval(), known.failures() + 1, known.pace());
    }

    public Plan onBlocked(Known known) {
        return new Plan(State.BLOCKED, in(BLOCKED_INTERVAL), known.interval(), known.failures() + 1, known.pace());
    }

    private Plan well(PollPace pace, @Nullable Duration maxAge) {
        Duration interval = budget.get().interval(pace.rate());
        Duration wait = interval;
        if (maxAge != null) {
            Duration fresh = maxAge.compareTo(MAX_FRESHNESS) > 0 ? MAX_FRESHNESS : maxAge;
            wait = fresh.compareTo(wait) > 0 ? fresh : wait;
        }
        return new Plan(State.HEALTHY, in(wait), interval, 0, pace);
    }

    private Plan failed(Known known, Duration asked) {
        int failures = known.failures() + 1;
        Duration backOff = shortest.multipliedBy(1L << Math.min(failures, 20));
        backOff = backOff.compareTo(MAX_BACK_OFF) > 0 ? MAX_BACK_OFF : backOff;
        Duration wait = asked.compareTo(backOff) > 0 ? asked : backOff;
        State state = failures >= FAILING_FROM ? State.FAILING : State.SLOWING;
        return new Plan(state, in(wait), known.interval(), failures, known.pace());
    }

    private Instant in(Duration wait) {
        return clock.instant().plus(wait);
    }
}
