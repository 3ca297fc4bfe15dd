package io.dateline.platform.lease;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The loops of all workers of the service.
@ApplicationScoped
public class WorkLoops {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, WorkLoop<?>> loops = new LinkedHashMap<>();
    private final List<WorkLoop<?>> enabled = new ArrayList<>();
    private final TransactionSynchronizationRegistry transaction;

    WorkLoops(@Any Instance<Worker<?>> workers, Endings endings, TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
        for (Worker<?> worker : workers) {
            WorkLoop<?> loop = new WorkLoop<>(worker, endings);
            if (loops.put(worker.name(), loop) != null) {
                throw new IllegalStateException("two workers are named " + worker.name());
            }
            if (worker.isEnabled()) {
                enabled.add(loop);
            }
        }
    }

    void start(@Observes StartupEvent started) {
        enabled.forEach(WorkLoop::start);
    }

    /// All at the same time, so that one patience is enough for all.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        List<Thread> stops = new ArrayList<>();
        for (WorkLoop<?> loop : enabled) {
            stops.add(Thread.ofVirtual().start(() -> loop.stop(PATIENCE)));
        }
        for (Thread stop : stops) {
            stop.join();
        }
    }

    /// @throws IllegalArgumentException no worker has that name
    public WorkLoop<?> of(String worker) {
        WorkLoop<?> loop = loops.get(worker);
        if (loop == null) {
            throw new IllegalArgumentException("no worker is named " + worker);
        }
        return loop;
    }

    /// Wakes a worker once the caller's transaction is committed, so that what it queued does not wait for the next
    /// look.
    public void wakeOnCommit(String worker) {
        WorkLoop<?> loop = of(worker);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    loop.wake();
                }
            }
        });
    }
}
