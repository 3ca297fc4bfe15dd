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
        /// Gone or another page, by one look: it is confirmed soon.
        DOUBTFUL,
        /// No answer worth the name: nothing is known.
        NOTHING
    }

    /// @param newsSince when it was published, or first seen where that is unknown
    /// @return null: never again
    @Nullable
    Instant next(Instant newsSince, Instant now, Seen seen) {
        if (seen == Seen.DOUBTFUL) {
            return now.plus(first);
        }
        Duration age = newsSince.isBefore(now) ? Duration.between(newsSince, now) : Duration.ZERO;
        Duration wait = Duration.ofMillis((long) (age.toMillis() * (growth - 1)));
        if (seen == Seen.CHANGED) {
            wait = wait.dividedBy(2);
        }
        wait = wait.compareTo(first) < 0 ? first : wait;
        return age.plus(wait).compareTo(until) > 0 ? null : now.plus(wait);
    }
}
