package io.dateline.platform.time;

import java.time.Duration;

/// How long to wait before trying again.
public final class Backoff {

    private static final Duration MIN = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(10);

    private Backoff() {}

    /// @param failures in a row, 1 or more
    /// @return 100 ms after the first failure, doubled with each, 10 s at most
    public static Duration after(int failures) {
        Duration pause = MIN.multipliedBy(1L << Math.clamp(failures - 1L, 0, 10));
        return pause.compareTo(MAX) > 0 ? MAX : pause;
    }
}
