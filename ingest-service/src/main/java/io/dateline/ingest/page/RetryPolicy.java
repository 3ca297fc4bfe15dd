package io.dateline.ingest.page;

import io.dateline.ingest.fetch.FetchFailure;
import io.dateline.ingest.fetch.FetchResult.Failed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether and when a page that could not be fetched is tried again. Pure.
///
/// @param attempts most attempts
/// @param backOff wait after the first; four times as long after each further one
record RetryPolicy(int attempts, Duration backOff) {

    /// A page that is announced before it can be read answers 404 or 403 for a while: these are tried again, but
    /// not as often.
    private static final int ATTEMPTS_IF_REFUSED = 3;

    private static final Duration MAX = Duration.ofHours(6);

    /// @param attempt that failed, counted from 1
    /// @return null to give up
    @Nullable
    Duration waitAfter(int attempt, Failed failed) {
        boolean refused = failed.failure() == FetchFailure.NOT_FOUND || failed.failure() == FetchFailure.FORBIDDEN;
        int most = refused ? Math.min(ATTEMPTS_IF_REFUSED, attempts) : attempts;
        if (attempt >= most || !refused && !failed.failure().isTransient()) {
            return null;
        }
        Duration wait = backOff.multipliedBy(1L << 2 * Math.min(attempt - 1, 15));
        if (failed.retryAfter() != null && failed.retryAfter().compareTo(wait) > 0) {
            wait = failed.retryAfter();
        }
        return wait.compareTo(MAX) > 0 ? MAX : wait;
    }

    /// Attempts are counted when they begin, so a page that brings down its instance runs out of them too.
    boolean isHopeless(int attempt) {
        return attempt > attempts + 3;
    }
}
