package io.dateline.local.process;

import java.time.Duration;

/// How long to wait before a crashed process is started again.
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MAX = Duration.ofSeconds(30);

    /// A process that ran this long had started well: its next crash is a first one.
    private static final Duration GOOD_RUN = Duration.ofSeconds(60);

    private int crashesInARow;

    /// @param ran how long the process that just crashed had run
    Duration afterCrash(Duration ran) {
        crashesInARow = ran.compareTo(GOOD_RUN) >= 0 ? 1 : crashesInARow + 1;
        int doublings = Math.min(crashesInARow - 1, 10);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(MAX) < 0 ? pause : MAX;
    }
}
