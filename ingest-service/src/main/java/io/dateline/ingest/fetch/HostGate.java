package io.dateline.ingest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets requests to one host pass one after another, with a pause between them and few at a time. A host that is
/// slow, or that asked to be left alone, holds up nobody but itself: whoever hands out work asks [#busyHosts()]
/// first and gives out other hosts' work.
@ApplicationScoped
public class HostGate {

    private final Duration interval;
    private final int concurrency;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Turn> turns = new HashMap<>();

    @Inject
    HostGate(FetchConfig config) {
        this(config.hostInterval(), config.hostConcurrency());
    }

    HostGate(Duration interval, int concurrency) {
        this.interval = interval;
        this.concurrency = concurrency;
    }

    /// Waits for the host's turn. Close the pass when the answer has been read.
    ///
    /// @param host name and port
    /// @param pause at least this long between two starts; the configured interval holds if it is longer
    Pass enter(String host, Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Turn turn = turns.computeIfAbsent(host, name -> new Turn(lock.newCondition()));
            turn.waiting++;
            try {
                awaitTurn(turn);
                turn.running++;
                long gap = Math.max(interval.toNanos(), pause.toNanos());
                turn.notBefore = Math.max(turn.notBefore, System.nanoTime() + gap);
            } finally {
                turn.waiting--;
            }
            return new Pass(host);
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn(Turn turn) throws InterruptedException {
        while (true) {
            if (turn.running >= concurrency) {
                turn.changed.await();
                continue;
            }
            long wait = turn.notBefore - System.nanoTime();
            if (wait <= 0) {
                return;
            }
            turn.changed.awaitNanos(wait);
        }
    }

    /// Leaves a host alone for a while, because it asked for that.
    void hold(String host, Duration duration) {
        lock.lock();
        try {
            Turn turn = turns.computeIfAbsent(host, name -> new Turn(lock.newCondition()));
            turn.notBefore = Math.max(turn.notBefore, System.nanoTime() + duration.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /// Hosts (name and port) to which no request could start now.
    public Set<String> busyHosts() {
        lock.lock();
        try {
            long now = System.nanoTime();
            turns.values().removeIf(turn -> turn.running == 0 && turn.waiting == 0 && turn.notBefore - now <= 0);
            Set<String> busy = new HashSet<>();
            turns.forEach((host, turn) -> {
                if (turn.running + turn.waiting >= concurrency || turn.notBefore - now > 0) {
                    busy.add(host);
                }
            });
            return busy;
        } finally {
            lock.unlock();
        }
    }

    private void leave(String host) {
        lock.lock();
        try {
            Turn turn = turns.get(host);
            if (turn != null) {
                turn.running--;
                turn.changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Turn {

        final Condition changed;
        int running;
        int waiting;
        long notBefore = System.nanoTime();

        Turn(Condition changed) {
            this.changed = changed;
        }
    }

    /// Leave to make one request.
    final class Pass implements AutoCloseable {

        private final String host;

        private Pass(String host) {
            this.host = host;
        }

        @Override
        public void close() {
            leave(host);
        }
    }
}
