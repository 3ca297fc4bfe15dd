package io.dateline.platform.lease;

import io.dateline.platform.fault.Faults;
import io.dateline.platform.time.Backoff;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Takes work out of a queue and has it done, each piece on a virtual thread of its own, until it is stopped.
public final class WorkLoop<T extends Lease.Leased> {

    private static final Duration MAX_CLAIM = Duration.ofSeconds(2);

    private final Worker<T> worker;
    private final WorkQueue<T> queue;
    private final Endings endings;
    private final String name;
    private final int concurrency;

    private final Semaphore places;
    private final Semaphore wakes = new Semaphore(0);
    private final Map<Lease, Thread> running = new ConcurrentHashMap<>();
    private final ReentrantLock claims = new ReentrantLock();
    private volatile boolean stopped;
    private @Nullable Thread claimer;
    private @Nullable Thread renewer;

    public WorkLoop(Worker<T> worker, Endings endings) {
        this.worker = worker;
        this.queue = worker.queue();
        this.endings = endings;
        this.name = worker.name();
        this.concurrency = worker.concurrency();
        this.places = new Semaphore(concurrency);
    }

    public void start() {
        stopped = false;
        claimer = Thread.ofVirtual().name(name + "-claim").start(this::claimUntilStopped);
        renewer = Thread.ofVirtual().name(name + "-renew").start(this::renewUntilStopped);
    }

    /// Says that there is new work, so that nobody waits for the next look.
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /// Takes no more work, and gives back what does not end within the patience and can be repeated.
    public void stop(Duration patience) {
        stopped = true;
        try {
            stopClaiming();
            if (places.tryAcquire(concurrency, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(concurrency);
            } else if (worker.isRepeatable()) {
                List<Lease> unfinished = new ArrayList<>(running.keySet());
                running.values().forEach(Thread::interrupt);
                queue.leases().release(unfinished);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (renewer != null) {
                renewer.interrupt();
            }
        }
    }

    /// A claim that is under way is waited for: interrupted, it would leave work leased that nobody does.
    private void stopClaiming() throws InterruptedException {
        boolean isQuiet = claims.tryLock(MAX_CLAIM.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (claimer != null) {
                claimer.interrupt();
            }
        } finally {
            if (isQuiet) {
                claims.unlock();
            }
        }
        if (claimer != null) {
            claimer.join(MAX_CLAIM);
        }
    }

    private void claimUntilStopped() {
        int failures = 0;
        while (!stopped) {
            try {
                boolean found = claimOnce();
                failures = 0;
                if (!found) {
                    wakes.tryAcquire(worker.idle().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Duration pause = Backoff.after(++failures);
                Log.warnf("work cannot be claimed queue=%s reason=%s pauseMs=%d", name, e, pause.toMillis());
                if (!slept(pause)) {
                    return;
                }
            }
        }
    }

    private boolean claimOnce() throws InterruptedException {
        places.acquire();
        int free = 1 + places.drainPermits();
        int used = 0;
        claims.lock();
        try {
            for (T piece : stopped ? List.<T>of() : queue.claim(free)) {
                run(piece);
                used++;
            }
            return used > 0;
        } finally {
            claims.unlock();
            places.release(free - used);
        }
    }

    private void run(T piece) {
        Thread thread = Thread.ofVirtual().name(name + "-" + piece.lease().id()).unstarted(() -> {
            try {
                endings.attempt(worker, piece);
            } catch (RuntimeException | StackOverflowError e) {
                failed(piece, e);
            } finally {
                running.remove(piece.lease());
                places.release();
                wake();
            }
        });
        running.put(piece.lease(), thread);
        thread.start();
    }

    /// The lease runs out and the piece comes back; the queue counts its attempts when it is claimed.
    private void failed(T piece, Throwable e) {
        if (Faults.isPassing(e)) {
            Log.warnf(
                    "work interrupted queue=%s id=%s reason=%s",
                    name, piece.lease().id(), e);
        } else {
            Log.errorf(e, "work failed queue=%s id=%s", name, piece.lease().id());
        }
    }

    private void renewUntilStopped() {
        while (slept(Lease.TERM.dividedBy(4))) {
            List<Lease> leases = new ArrayList<>(running.keySet());
            if (leases.isEmpty()) {
                continue;
            }
            try {
                queue.leases().renew(leases);
            } catch (RuntimeException e) {
                Log.warnf("leases cannot be renewed queue=%s count=%d reason=%s", name, leases.size(), e);
            }
        }
    }

    private static boolean slept(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
