package io.dateline.analysis.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Whether this instance is at work on new articles: what can wait asks here first.
@ApplicationScoped
class IngestActivity {

    /// Between two new articles of one queue there is less than this; so long without one means that none waits.
    static final Duration QUIET = Duration.ofMillis(100);

    private int underWay;
    private long lastEnded = System.nanoTime() - QUIET.toNanos();

    /// Takes note of a new article.
    ///
    /// @return to be closed when it is done
    synchronized Turn begin() {
        underWay++;
        return this::end;
    }

    private synchronized void end() {
        underWay--;
        lastEnded = System.nanoTime();
        notifyAll();
    }

    /// Waits until no new article has been at work for [#QUIET].
    ///
    /// @param patience at most so long, so that a flood of news slows what can wait down but never stops it
    synchronized void awaitQuiet(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long now = System.nanoTime();
            long quietAt = underWay > 0 ? deadline : lastEnded + QUIET.toNanos();
            long wait = Math.min(quietAt, deadline) - now;
            if (wait <= 0) {
                return;
            }
            wait(Math.max(1, Duration.ofNanos(wait).toMillis()));
        }
    }

    /// The time that one new article takes.
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }
}
