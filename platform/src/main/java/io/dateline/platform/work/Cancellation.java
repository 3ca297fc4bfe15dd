package io.dateline.platform.work;

import java.util.concurrent.Callable;

/// The word to long work that nobody waits for its result any more. Work looks for it at places where it can stop;
/// [Thread#interrupt] would close the files of the search index under everybody else.
public final class Cancellation {

    private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();

    private volatile boolean requested;

    /// Asks the work to stop at its next place.
    public void request() {
        requested = true;
    }

    /// Does work that can be stopped by [#request].
    public <T> T during(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /// Whether somebody waits for the work of this thread, and may stop waiting.
    public static boolean isPossible() {
        return CURRENT.isBound();
    }

    /// Whether the work of this thread should stop.
    public static boolean isRequested() {
        return CURRENT.isBound() && CURRENT.get().requested;
    }

    /// @throws CancelledException the work of this thread should stop
    public static void check() {
        if (isRequested()) {
            throw new CancelledException();
        }
    }
}
