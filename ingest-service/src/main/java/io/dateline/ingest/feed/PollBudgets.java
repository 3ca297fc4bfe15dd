package io.dateline.ingest.feed;

import io.dateline.ingest.feed.schedule.PollBudget;
import io.dateline.platform.sql.DatabaseUnavailableException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// The budget of requests, shared anew now and then among the feeds that there are. Every instance comes to the
/// same shares, because all read the same rates.
@ApplicationScoped
class PollBudgets {

    private static final Duration LIFE = Duration.ofMinutes(1);

    /// While the budget is not the limit, a feed with one new entry an hour is asked every three shortest
    /// intervals, and one with nine an hour at every single one: asking more often would find next to nothing
    /// more.
    private static final double CALM = 3;

    private final FeedQueue queue;
    private final PollConfig config;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile PollBudget shared;
    private volatile Instant until = Instant.MIN;

    PollBudgets(FeedQueue queue, PollConfig config, InstantSource clock) {
        this.queue = queue;
        this.config = config;
        this.clock = clock;
        this.shared = new PollBudget(calm(), config.minInterval(), longest());
    }

    PollBudget current() {
        if (clock.instant().isAfter(until) && lock.tryLock()) {
            try {
                share();
            } catch (DatabaseUnavailableException e) {
                Log.warnf("budget of polls cannot be shared anew reason=%s", e);
            } finally {
                lock.unlock();
            }
        }
        return shared;
    }

    private void share() {
        until = clock.instant().plus(LIFE);
        PollBudget most = PollBudget.of(queue.rates(), config.budget() * 3_600, config.minInterval(), longest());
        shared = new PollBudget(Math.min(most.unit(), calm()), config.minInterval(), longest());
    }

    private double calm() {
        return 3_600_000.0 / config.minInterval().multipliedBy((long) CALM).toMillis();
    }

    /// Whoever polls every second, in a test or a demonstration, does not want to wait for half an hour.
    private Duration longest() {
        Duration bound = config.minInterval().multipliedBy(30);
        return config.maxInterval().compareTo(bound) < 0 ? config.maxInterval() : bound;
    }
}
