package io.dateline.platform.lease;

import java.time.Duration;

/// Does the work of one queue. Every bean of this type is started with its service and stopped with it.
public interface Worker<T extends Lease.Leased> {

    /// One word, unique in the service: the `stage` of what is counted, and the name in logs.
    String name();

    WorkQueue<T> queue();

    /// Most pieces at the same time.
    int concurrency();

    /// How long to wait for a wake-up before the queue is looked at again.
    default Duration idle() {
        return Duration.ofMillis(500);
    }

    /// Whether there is to be any work at all.
    default boolean isEnabled() {
        return true;
    }

    /// Whether a piece that a shutdown cuts off may be begun anew at once. If not, its lease runs out first, and what
    /// is under way is not interrupted.
    default boolean isRepeatable() {
        return true;
    }

    /// Works on a piece, on a thread of its own and outside of a transaction. What is to be written goes into the
    /// ending. An exception leaves the piece to the next attempt, when its lease has run out.
    Ending attempt(T piece);
}
