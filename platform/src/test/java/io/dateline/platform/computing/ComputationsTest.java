package io.dateline.platform.computing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.platform.work.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComputationsTest {

    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 20);
    private Computations computations = new Computations(limits, 4);
    private final CountDownLatch end = new CountDownLatch(1);

    private record Limits(Duration patience, Duration longest, int waiting) implements ComputationLimits {
        @Override
        public int perProcessor() {
            return 2;
        }

        @Override
        public int sharePercent() {
            return 50;
        }
    }

    @AfterEach
    void close() {
        end.countDown();
        computations.close();
    }

    @Test
    void ownerThatAsksForMuchComputesOnlyItsShare() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            asking.add(ask(BUSY, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.sleep(30);
                return running.decrementAndGet();
            }));
        }
        for (Thread thread : asking) {
            thread.join();
        }

        assertThat(most).hasValue(2);
        await().untilAsserted(() -> assertThat(computations.owners()).isZero());
    }

    @Test
    void anotherOwnerIsServedWhileOneComputesAllItMay() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask(BUSY, () -> {
                end.await();
                return null;
            });
        }

        assertThat(computations.<String>run(OTHER, new Cancellation(), () -> "answer"))
                .isEqualTo("answer");
    }

    @Test
    void tooManyOfOneOwnerAreRefusedAtOnce() {
        computations.close();
        computations = new Computations(new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 3), 4);
        for (int i = 0; i < 5; i++) {
            ask(BUSY, () -> {
                end.await();
                return null;
            });
        }

        await().untilAsserted(() -> assertThatThrownBy(() -> computations.run(BUSY, new Cancellation(), () -> null))
                .isInstanceOfSatisfying(ComputationRefusedException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(429);
                    assertThat(e.seconds()).isPositive();
                }));
    }

    @Test
    void whoeverWaitsTooLongForOthersIsToldWhenToAskAgain() {
        computations.close();
        computations = new Computations(new Limits(Duration.ofMillis(200), Duration.ofSeconds(30), 3), 2);
        for (UUID owner : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            ask(owner, () -> {
                end.await();
                return null;
            });
        }
        await().until(() -> computations.owners() == 2);

        assertThatThrownBy(() -> computations.run(OTHER, new Cancellation(), () -> null))
                .isInstanceOfSatisfying(
                        ComputationRefusedException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
        assertThat(computations.owners()).isEqualTo(2);
    }

    @Test
    void whatTakesTooLongStopsAndGivesItsPlaceBack() {
        computations.close();
        computations = new Computations(new Limits(Duration.ofSeconds(5), Duration.ofMillis(200), 3), 1);

        assertThatThrownBy(() -> computations.run(BUSY, new Cancellation(), ComputationsTest::untilStopped))
                .isInstanceOfSatisfying(
                        ComputationRefusedException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
        await().untilAsserted(() -> assertThat(computations.<String>run(OTHER, new Cancellation(), () -> "answer"))
                .isEqualTo("answer"));
    }

    @Test
    void workStopsWhenItsAskerHasGone() {
        Cancellation cancellation = new Cancellation();
        AtomicBoolean began = new AtomicBoolean();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                computations.run(BUSY, cancellation, () -> {
                    began.set(true);
                    return untilStopped();
                });
            } catch (Exception _) {
                // Nobody reads it.
            }
        });
        await().untilTrue(began);
        cancellation.request();

        await().until(() -> !asking.isAlive() && computations.owners() == 0);
    }

    @Test
    void faultOfTheWorkIsTheAskersToSee() {
        assertThatThrownBy(() -> computations.run(BUSY, new Cancellation(), () -> {
                    throw new IllegalStateException("fault");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Object untilStopped() throws InterruptedException {
        while (true) {
            Cancellation.check();
            Thread.sleep(5);
        }
    }

    private Thread ask(UUID owner, java.util.concurrent.Callable<?> work) {
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            try {
                computations.run(owner, new Cancellation(), work);
            } catch (Exception _) {
                // Some are refused; the test looks at the others.
            }
        });
        thread.start();
        return thread;
    }
}
