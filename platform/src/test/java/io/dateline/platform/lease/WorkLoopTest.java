package io.dateline.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.platform.PlatformStack;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class WorkLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Rows rows;

    private Jobs jobs;
    private WorkLoop<Jobs.Job> loop;

    @BeforeEach
    void empty() {
        jobs = new Jobs(rows);
    }

    @AfterEach
    void stop() {
        loop.stop(Duration.ofSeconds(2));
    }

    @Test
    void everyPieceIsDoneOnceAndCountedOnce() {
        for (int i = 0; i < 50; i++) {
            jobs.add();
        }

        start(4, job -> Ending.done("done", () -> jobs.finish(job)));

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 50);
        assertThat(jobs.number("select count(*) from job where done and not leased and lease_token = 1"))
                .isEqualTo(50);
        assertThat(jobs.lost()).isZero();
    }

    @Test
    void twoInstancesShareAQueue() {
        for (int i = 0; i < 200; i++) {
            jobs.add();
        }
        Function<Jobs.Job, Ending> work = job -> Ending.done("done", () -> jobs.finish(job));
        WorkLoop<Jobs.Job> other = new WorkLoop<>(new JobWorker(jobs, 8, work), jobs.endings());
        other.start();

        start(8, work);

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 200);
        other.stop(PATIENCE);
        assertThat(jobs.number("select count(*) from job where lease_token <> 1"))
                .isZero();
    }

    @Test
    void noMorePiecesAreUnderWayThanTheWorkerWants() {
        for (int i = 0; i < 30; i++) {
            jobs.add();
        }
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        start(3, job -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            sleep(Duration.ofMillis(10));
            running.decrementAndGet();
            return Ending.done("done", () -> jobs.finish(job));
        });

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 30);
        assertThat(most.get()).isEqualTo(3);
    }

    @Test
    void pieceThatIsPutOffIsNotCountedUntilItIsDone() {
        jobs.add();

        start(
                1,
                job -> job.lease().token() < 3
                        ? Ending.later(Instant.now(), () -> {})
                        : Ending.done("done", () -> jobs.finish(job)));

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 1);
        assertThat(jobs.meters.find("dateline.outcome").counters()).hasSize(1);
    }

    @Test
    void putOffWithAnOutcomeIsCountedEachTime() {
        jobs.add();

        start(
                1,
                job -> job.lease().token() < 3
                        ? new Ending.Later(Instant.now(), "retried", () -> {})
                        : Ending.done("done", () -> jobs.finish(job)));

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 1);
        assertThat(jobs.counted("retried")).isEqualTo(2);
    }

    @Test
    void lostLeaseIsCountedAndNoOutcomeIs() {
        UUID id = jobs.add();
        AtomicInteger attempts = new AtomicInteger();

        start(1, job -> {
            if (attempts.incrementAndGet() == 1) {
                rows.write("update job set lease_token = lease_token + 1, due_at = now() where id = ?", id);
            }
            return Ending.done("done", () -> jobs.finish(job));
        });

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 1);
        assertThat(jobs.lost()).isEqualTo(1);
        assertThat(jobs.number("select lease_token from job where id = ?", id)).isEqualTo(3);
    }

    @Test
    void faultOfWorkWhosePieceIsGoneIsALostLease() {
        UUID id = jobs.add();

        start(1, job -> {
            rows.write("delete from job where id = ?", id);
            throw new IllegalStateException("fault of a test");
        });

        await().atMost(PATIENCE).until(() -> jobs.lost() == 1);
    }

    @Test
    void workThatThrowsLosesNeitherItsPieceNorItsPlace() {
        UUID bad = jobs.add();
        start(1, job -> {
            if (job.lease().id().equals(bad)) {
                throw new IllegalStateException("fault of a test");
            }
            return Ending.done("done", () -> jobs.finish(job));
        });
        await().atMost(PATIENCE).until(() -> jobs.number("select lease_token from job where id = ?", bad) == 1);

        jobs.add();
        loop.wake();

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 1);
        assertThat(jobs.number("select count(*) from job where id = ? and leased and not done", bad))
                .isEqualTo(1);
    }

    @Test
    void workThatOutlastsItsLeaseKeepsIt() {
        UUID id = jobs.add();
        CountDownLatch over = new CountDownLatch(1);
        start(1, job -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Ending.done("done", () -> jobs.finish(job));
        });
        await().atMost(PATIENCE).until(() -> jobs.number("select count(*) from job where leased") == 1);
        rows.write("update job set due_at = now() + interval '6 seconds' where id = ?", id);

        await().atMost(PATIENCE)
                .until(() -> jobs.number("select count(*) from job where due_at > now() + interval '10 seconds'") == 1);
        over.countDown();
        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 1);
    }

    @Test
    void stoppedLoopClaimsNothingAndGoesOnWhenItIsStartedAgain() {
        start(1, job -> Ending.done("done", () -> jobs.finish(job)));
        await().atMost(PATIENCE).until(() -> jobs.claims.get() > 0);
        loop.stop(PATIENCE);
        int claims = jobs.claims.get();
        jobs.add();
        loop.wake();
        sleep(Duration.ofMillis(400));
        assertThat(jobs.claims.get()).isEqualTo(claims);

        loop.start();

        await().atMost(PATIENCE).until(() -> jobs.counted("done") == 1);
    }

    private void start(int concurrency, Function<Jobs.Job, Ending> work) {
        loop = new WorkLoop<>(new JobWorker(jobs, concurrency, work), jobs.endings());
        loop.start();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
