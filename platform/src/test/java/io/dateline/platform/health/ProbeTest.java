package io.dateline.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicReference<Exception> answer = new AtomicReference<>();
    private volatile CountDownLatch frozen = new CountDownLatch(0);
    private final CountDownLatch asked = new CountDownLatch(2);

    private final Probe probe = new Probe(
            "part",
            new Probe.Question() {
                @Override
                public void ask() throws Exception {
                    asked.countDown();
                    frozen.await();
                    if (answer.get() != null) {
                        throw answer.get();
                    }
                }

                @Override
                public void close() {
                    // Nothing was opened.
                }
            },
            now::get);

    @Test
    void partThatWasNotAskedYetIsNotReady() {
        assertThat(probe.trouble()).isEqualTo("not asked yet");
    }

    @Test
    void partThatRefusesIsAwayUntilItAnswersAgain() {
        answer.set(new IllegalStateException(new IOException("refused")));
        probe.askOnce();
        assertThat(probe.trouble()).contains("refused");
        assertThat(probe.isSilentFor(Duration.ofSeconds(6))).isFalse();
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(probe.isSilentFor(Duration.ofSeconds(6))).isTrue();

        answer.set(null);
        probe.askOnce();
        assertThat(probe.trouble()).isNull();
        assertThat(probe.isSilentFor(Duration.ZERO)).isFalse();
    }

    @Test
    void partThatFreezesIsAwayAlthoughTheQuestionHasNotReturned() throws InterruptedException {
        probe.askOnce();
        frozen = new CountDownLatch(1);
        Thread asking = Thread.ofPlatform().daemon().start(probe::askOnce);
        asked.await();
        assertThat(probe.trouble()).isNull();

        now.addAndGet(Probe.LIMIT.plusMillis(1).toNanos());
        assertThat(probe.trouble()).contains("no answer");

        frozen.countDown();
        asking.join();
        assertThat(probe.trouble()).as("too late is no answer").contains("no answer");
        probe.askOnce();
        assertThat(probe.trouble()).isNull();
    }

    /// As a frozen PostgreSQL is seen: the kernel takes the connection, and nobody speaks.
    @Test
    void databaseThatTakesConnectionsAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                DatabaseQuestion question = new DatabaseQuestion(
                        "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/any", "user", "password")) {
            long began = System.nanoTime();
            Exception fault = org.junit.jupiter.api.Assertions.assertThrows(Exception.class, question::ask);

            assertThat(fault).isInstanceOf(java.sql.SQLException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
