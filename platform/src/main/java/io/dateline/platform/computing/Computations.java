package io.dateline.platform.computing;

import io.dateline.platform.work.Cancellation;
import io.dateline.platform.work.CancelledException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Where operations compute: a few threads of the operating system, which shares the processors between them and the
/// virtual threads that serve everything else. Virtual threads themselves are not preempted, so as many of them as
/// there are processors would keep everybody waiting.
///
/// An owner has only a part of the threads, and waits for itself before it waits for others: whoever asks for much
/// stands in the common queue no more often than everybody else.
@ApplicationScoped
class Computations {

    private static final int SOON = 2;

    private final ComputationLimits limits;
    private final int perOwner;
    private final Semaphore places;
    private final ExecutorService threads;
    private final ConcurrentHashMap<UUID, Share> shares = new ConcurrentHashMap<>();

    @Inject
    Computations(ComputationLimits limits) {
        this(limits, limits.perProcessor() * Runtime.getRuntime().availableProcessors());
    }

    Computations(ComputationLimits limits, int atOnce) {
        this.limits = limits;
        this.perOwner = Math.max(1, atOnce * limits.sharePercent() / 100);
        this.places = new Semaphore(atOnce, true);
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("computing-", 0).factory());
    }

    /// What one owner has under way; it goes with the last of it.
    private static final class Share {
        private final Semaphore places;
        private final AtomicInteger asked = new AtomicInteger();

        Share(int places) {
            this.places = new Semaphore(places, true);
        }
    }

    /// Waits for a turn, and for the result.
    ///
    /// @param cancellation when requested, the work stops at its next place
    /// @throws ComputationRefusedException too many are waiting, or it takes too long
    <T> T run(UUID owner, Cancellation cancellation, Callable<T> work) throws Exception {
        Share share = shares.compute(owner, (_, known) -> {
            Share held = known == null ? new Share(perOwner) : known;
            held.asked.incrementAndGet();
            return held;
        });
        if (share.asked.get() > perOwner + limits.waiting()) {
            leave(owner);
            throw tooMany();
        }
        CompletableFuture<T> result;
        try {
            result = start(owner, share, cancellation, work);
        } catch (InterruptedException | RuntimeException e) {
            leave(owner);
            throw e;
        }
        return awaited(result, cancellation);
    }

    private <T> CompletableFuture<T> start(UUID owner, Share share, Cancellation cancellation, Callable<T> work)
            throws InterruptedException {
        long until = System.nanoTime() + limits.patience().toNanos();
        if (!share.places.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
            throw tooMany();
        }
        if (!places.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            share.places.release();
            throw new ComputationRefusedException(
                    503, "busy", "Too much is being computed at the moment; ask again in a few seconds.", SOON);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                result.complete(cancellation.during(() -> {
                    // The asker may have gone while this waited.
                    Cancellation.check();
                    return work.call();
                }));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                // Not when the asker gives up but when the processor is free again.
                places.release();
                share.places.release();
                leave(owner);
            }
        });
        return result;
    }

    private <T> T awaited(CompletableFuture<T> result, Cancellation cancellation) throws Exception {
        try {
            return result.get(limits.longest().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            cancellation.request();
            throw tooLong(limits.longest());
        } catch (InterruptedException e) {
            cancellation.request();
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CancelledException _ -> throw tooLong(limits.longest());
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    private void leave(UUID owner) {
        shares.computeIfPresent(owner, (_, share) -> share.asked.decrementAndGet() == 0 ? null : share);
    }

    private static ComputationRefusedException tooMany() {
        return new ComputationRefusedException(
                429,
                "too-many-computations",
                "Your team has too much under way at once; ask again when some of it is answered.",
                SOON);
    }

    private static ComputationRefusedException tooLong(Duration longest) {
        return new ComputationRefusedException(
                503,
                "computation-too-long",
                "This was not done after " + longest.toSeconds()
                        + " s and was given up. Ask for a shorter period, or for less at a time.",
                (int) longest.toSeconds());
    }

    /// Owners that have something under way or wait.
    int owners() {
        return shares.size();
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
