package io.dateline.ingest.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a stored page is looked at again. Pure.
///
/// The wait grows with the age of the news, so looks lie at ages of 1, `growth`, `growth`², … times `first`: edits
/// crowd in the first hours and thin out like that. With the defaults a page is looked at after 15 and 45 minutes,
/// 2, 7 and 20 hours, 2½ and 7½ days, and never again.
///
/// @param first wait after it was stored
/// @param growth of the age from one look to the next, above 1
/// @param until age from which it is left alone
record RevisitPolicy(Duration first, double growth, Duration until) {

    RevisitPolicy {
        if (growth <= 1 || first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("a schedule that does not decay");
        }
    }

    /// What a look came to, as far as the schedule cares.
    enum Seen {
        SAME,
        /// Whoever edits once often edits again.
        CHANGED,
        /// No answer worth the name: nothing is known.
        NOTHING
    }

    /// The longest wait before a page that is missing is looked at again.
    private static final Duration MAX_DOUBT = Duration.ofHours(6);

    /// When a page that was not found is looked at again: soon, then after twice the time, up to six hours.
    ///
    /// @param misses looks in a row that did not find it, from 1
    Instant doubtful(Instant now, int misses) {
        Duration wait = first.multipliedBy(1L << Math.clamp(misses - 1, 0, 16));
        return now.plus(wait.compareTo(MAX_DOUBT) > 0 ? MAX_DOUBT : wait);
    }

    /// @param newsSince when it was published, or first seen where that is unknown
    /// @return null: never again
    @Nullable
    Instant next(Instant newsSince, Instant now, Seen seen) {
        Duration age = newsSince.isBefore(now) ? Duration.between(newsSince, now) : Duration.ZERO;
        Duration wait = Duration.ofMillis((long) (age.toMillis() * (growth - 1)));
        if (seen == Seen.CHANGED) {
            wait = wait.dividedBy(2);
        }
        wait = wait.compareTo(first) < 0 ? first : wait;
        return age.plus(wait).compareTo(until) > 0 ? null : now.plus(wait);
    }
}
