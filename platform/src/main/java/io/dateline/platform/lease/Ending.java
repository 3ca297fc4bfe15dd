package io.dateline.platform.lease;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How an attempt at a piece of work ends. The effect is all that it writes: it runs in one transaction with the
/// end of the lease, and is rolled back if the lease was lost.
public sealed interface Ending {

    /// The work is done, or was given up. If the row is ever due again, the effect has said when.
    ///
    /// @param effect returns the outcome, one of a closed set of names, which is counted once
    record Done(Supplier<String> effect) implements Ending {}

    /// The work is not over: it is tried again, or goes on.
    ///
    /// @param at when it is due again
    /// @param outcome counted; null if this is none
    record Later(Instant at, @Nullable String outcome, Runnable effect) implements Ending {}

    /// The worker has written the end already, together with that of others, and made sure of the lease itself.
    record Written(String outcome) implements Ending {}

    static Ending done(Supplier<String> effect) {
        return new Done(effect);
    }

    static Ending done(String outcome, Runnable effect) {
        return new Done(() -> {
            effect.run();
            return outcome;
        });
    }

    static Ending later(Instant at, Runnable effect) {
        return new Later(at, null, effect);
    }
}
