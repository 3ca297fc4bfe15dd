package io.dateline.local.machine;

import java.time.Duration;

/// Waiting between two looks at something outside this process.
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait was interrupted.", interrupted);
        }
    }
}
