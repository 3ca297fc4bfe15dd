package io.dateline.platform.health;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Asks something again and again, in a thread of its own, whether it answers. Whoever wants to know reads the last
/// answer, and that none has come for too long, without ever waiting.
final class Probe implements AutoCloseable {

    /// A frozen part is known to be away after this and [#LIMIT] at the latest.
    private static final Duration BREAK = Duration.ofMillis(1_500);

    /// An answer that takes longer is none.
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final long IDLE = Long.MIN_VALUE;

    private final String name;
    private final Question question;
    private final LongSupplier nanos;
    private volatile long askedAt = IDLE;
    private volatile @Nullable String failure = "not asked yet";
    private volatile long answeredAt;
    private volatile boolean closed;
    private @Nullable String told;
    private @Nullable Thread thread;

    /// What is asked; ends by itself some time, and keeps what it opens to itself.
    interface Question extends AutoCloseable {

        /// @throws Exception there was no answer, or a wrong one
        void ask() throws Exception;

        @Override
        void close();
    }

    /// @param nanos time as [System#nanoTime] counts it
    Probe(String name, Question question, LongSupplier nanos) {
        this.name = name;
        this.question = question;
        this.nanos = nanos;
        answeredAt = nanos.getAsLong();
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("probe-" + name).start(this::run);
    }

    /// Why it does not answer, a few words; null while it does.
    @Nullable
    String trouble() {
        long asked = askedAt;
        if (asked != IDLE && nanos.getAsLong() - asked > LIMIT.toNanos()) {
            return "no answer within " + LIMIT.toSeconds() + " s";
        }
        return failure;
    }

    /// Whether it has not answered for at least so long.
    boolean isSilentFor(Duration time) {
        return trouble() != null && nanos.getAsLong() - answeredAt >= time.toNanos();
    }

    private void run() {
        while (!closed) {
            askOnce();
            try {
                Thread.sleep(BREAK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void askOnce() {
        askedAt = nanos.getAsLong();
        String found = null;
        try {
            question.ask();
            if (nanos.getAsLong() - askedAt <= LIMIT.toNanos()) {
                answeredAt = nanos.getAsLong();
            } else {
                found = "no answer within " + LIMIT.toSeconds() + " s";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        } catch (Exception e) {
            found = rootOf(e);
        }
        failure = found;
        askedAt = IDLE;
        if (!closed) {
            tell(found);
        }
    }

    /// Once for each change.
    private void tell(@Nullable String found) {
        if (found != null && told == null) {
            Log.warnf("%s away reason=%s", name, found);
        } else if (found == null && told != null) {
            Log.infof("%s answers again", name);
        }
        told = found;
    }

    private static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.toString();
    }

    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
        question.close();
    }
}
