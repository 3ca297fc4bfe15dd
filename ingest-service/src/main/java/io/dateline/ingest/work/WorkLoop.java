package io.dateline.ingest.work;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes work out of a queue and does it, each piece on a virtual thread of its own, until it is stopped.
public final class WorkLoop<T extends Lease.Leased> {

    private static final Duration LONGEST_PAUSE_AFTER_FAULT = Duration.ofSeconds(10);

    private final String name;
    private final int concurrency;
    private final Duration idle;
    private final WorkQueue<T> queue;
    private final Supplier<Set<String>> busyHosts;
    private final Consumer<T> work;

    private final Semaphore places;
    private final Semaphore wakes = new Semaphore(0);
    private final Map<Lease, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private @Nullable Thread claimer;
    private @Nullable Thread renewer;

    /// @param concurrency most pieces at the same time
    /// @param idle how long to wait for a wake-up before the queue is looked at again
    public WorkLoop(
            String name,
            int concurrency,
            Duration idle,
            WorkQueue<T> queue,
            Supplier<Set<String>> busyHosts,
            Consumer<T> work) {
        this.name = name;
        this.concurrency = concurrency;
        this.idle = idle;
        this.queue = queue;
        this.busyHosts = busyHosts;
        this.work = work;
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

    /// Takes no more work, and gives back what does not end within the patience.
    public void stop(Duration patience) {
        stopped = true;
        if (claimer != null) {
            claimer.interrupt();
        }
        try {
            if (claimer != null) {
                claimer.join(Duration.ofSeconds(2));
            }
            if (places.tryAcquire(concurrency, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(concurrency);
            } else {
                List<Lease> unfinished = new ArrayList<>(running.keySet());
                running.values().forEach(Thread::interrupt);
                queue.release(unfinished);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (renewer != null) {
                renewer.interrupt();
            }
        }
    }

    private void claimUntilStopped() {
        Duration pause = Duration.ZERO;
        while (!stopped) {
            try {
                boolean found = claimOnce();
                pause = Duration.ZERO;
                if (!found) {
                    wakes.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pause = longer(pause);
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
        try {
            List<T> claimed = queue.claim(free, busyHosts.get());
            for (T piece : claimed) {
                run(piece);
                used++;
            }
            return used > 0;
        } finally {
            places.release(free - used);
        }
    }

    private void run(T piece) {
        Thread thread = Thread.ofVirtual().name(name + "-" + piece.lease().id()).unstarted(() -> {
            try {
                work.accept(piece);
            } catch (RuntimeException e) {
                // The lease runs out and the piece comes back; whoever does the work has counted the attempt.
                Log.errorf(e, "work failed queue=%s id=%s", name, piece.lease().id());
            } finally {
                running.remove(piece.lease());
                places.release();
                wake();
            }
        });
        running.put(piece.lease(), thread);
        thread.start();
    }

    private void renewUntilStopped() {
        while (slept(Lease.TERM.dividedBy(4))) {
            List<Lease> leases = new ArrayList<>(running.keySet());
            if (leases.isEmpty()) {
                continue;
            }
            try {
                queue.renew(leases);
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

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(200) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE_AFTER_FAULT) > 0 ? LONGEST_PAUSE_AFTER_FAULT : doubled;
    }
}
