package io.dateline.bench.alert;

import io.dateline.bench.alert.Arrivals.Arrival;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.process.SupervisedProcess;
import io.dateline.local.receiver.Step;
import io.dateline.local.stack.LocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Faults that a seed chooses. A receiver fails the first time that a message comes, one in five of them: what a
/// message meets does not depend on the order in which messages come. Gateways are killed without warning, one of them
/// or both, and started again by whoever supervises them.
final class SeededFaults {

    private static final int ONE_IN = 5;

    /// A gateway that is not ready again by then will not be.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Longer than the sender waits for an answer.
    private static final Duration TOO_LATE = Duration.ofSeconds(18);

    private static final List<Step> STEPS = List.of(
            Step.Status.of(500),
            new Step.Status(503, "", Map.of("Retry-After", "1")),
            new Step.Status(429, "", Map.of("Retry-After", "2")),
            new Step.Reset(),
            new Step.TakeAndFail(500),
            new Step.TakeAndFail(502),
            new Step.Delay(TOO_LATE));

    private final long seed;
    private final int most;
    private final AtomicInteger receivers = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    /// @param most faults of receivers
    SeededFaults(long seed, int most) {
        this.seed = seed;
        this.most = most;
    }

    Step meet(Arrival arrival) {
        Random random = new Random(seed ^ arrival.deliveryId().hashCode());
        if (!arrival.first() || random.nextInt(ONE_IN) != 0 || receivers.incrementAndGet() > most) {
            return new Step.Take();
        }
        return STEPS.get(random.nextInt(STEPS.size()));
    }

    boolean isDone() {
        return receivers.get() >= most;
    }

    int count() {
        return Math.min(receivers.get(), most) + kills.get();
    }

    /// Kills gateways so many times, each time after all of them were ready.
    void kill(List<LocalStack.Part> gateways, int times) {
        Random random = new Random(seed);
        try {
            for (int i = 0; i < times; i++) {
                awaitReady(gateways);
                Thread.sleep(random.nextInt(1_000, 6_000));
                int chosen = random.nextInt(gateways.size());
                boolean all = random.nextInt(4) == 0;
                for (int gateway = 0; gateway < gateways.size(); gateway++) {
                    if (all || gateway == chosen) {
                        gateways.get(gateway).process().identity().ifPresent(this::kill);
                    }
                }
            }
            awaitReady(gateways);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(ProcessIdentity process) {
        process.send("KILL");
        kills.incrementAndGet();
    }

    private static void awaitReady(List<LocalStack.Part> gateways) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (gateways.stream().anyMatch(part -> part.process().state() != SupervisedProcess.State.READY)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a gateway did not come back");
            }
            Thread.sleep(200);
        }
    }
}
