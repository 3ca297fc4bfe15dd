package io.dateline.gateway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the receivers of one kind of target are treated.
///
/// @param interval least time between the beginnings of two deliveries, below the vendor's limit
/// @param burst how many may begin at once after a rest
/// @param concurrency most deliveries to one receiver at the same time; one keeps the versions of an alert in order
/// @param toPeople whether people read it: they get several alerts in one message, and less and less often how one
///     grows. Programs get every event
/// @param waits after the first, second, … failed attempt; there is one attempt more than waits
/// @param patience after the first attempt nothing is tried any more; the last attempt is made then
record LanePolicy(
        Duration interval, int burst, int concurrency, boolean toPeople, List<Duration> waits, Duration patience) {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /// What is told to people is no news any more after this.
    private static final Duration NEWS = Duration.ofHours(4);

    private static final Duration DAYS = Duration.ofDays(5);

    private static final LanePolicy OTHERS = people(Duration.ofMillis(1_100), 1);

    private static final Map<String, LanePolicy> KINDS = Map.of(
            "webhook", new LanePolicy(Duration.ofMillis(10), 20, 4, false, WAITS, DAYS),
            // What waits goes along with what is sent, so that only one may be on its way.
            "webhook-batch", new LanePolicy(Duration.ofMillis(100), 1, 1, false, WAITS, DAYS),
            "pagerduty", new LanePolicy(Duration.ofMillis(600), 5, 1, false, WAITS, DAYS),
            "mail", people(Duration.ofMillis(100), 10),
            "teams", people(Duration.ofMillis(500), 2),
            "discord", people(Duration.ofMillis(500), 3),
            "mattermost", people(Duration.ofMillis(250), 5),
            "mattermost-bot", people(Duration.ofMillis(250), 5),
            "ntfy", people(Duration.ofMillis(500), 10));

    /// Kinds with a policy of their own; [#of] any other gives that of the others.
    static Map<String, LanePolicy> kinds() {
        return KINDS;
    }

    /// One message a second and a bit, as Slack and Telegram want it, for a kind that is not known here.
    static LanePolicy of(String kind) {
        return KINDS.getOrDefault(kind, OTHERS);
    }

    int maxAttempts() {
        return waits.size() + 1;
    }

    /// When to try again.
    ///
    /// @param attempt that failed, counted from 1
    /// @param readyAt since when nothing but the receiver keeps it
    /// @param asked by the receiver (`Retry-After`); null if it did not say
    /// @param jitter from 0 to 1: up to a tenth is added, so that what failed together does not come back together
    /// @return null if it is given up
    @Nullable
    Instant next(int attempt, Instant readyAt, Instant now, @Nullable Duration asked, double jitter) {
        Instant end = readyAt.plus(patience);
        if (attempt >= maxAttempts() || !now.isBefore(end)) {
            return null;
        }
        Duration wait = waits.get(attempt - 1);
        wait = wait.plusMillis((long) (wait.toMillis() * jitter / 10));
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked;
        }
        Instant next = now.plus(wait);
        return next.isBefore(end) ? next : end;
    }

    private static LanePolicy people(Duration interval, int burst) {
        return new LanePolicy(interval, burst, 1, true, WAITS, NEWS);
    }
}
