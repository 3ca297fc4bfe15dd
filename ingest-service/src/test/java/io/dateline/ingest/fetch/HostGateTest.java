package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostGateTest {

    @Test
    void requestsToOneHostKeepTheirDistance() throws InterruptedException {
        HostGate gate = new HostGate(Duration.ofMillis(150), 2);
        long start = System.nanoTime();

        gate.enter("a", Duration.ZERO).close();
        assertThat(gate.busyHosts()).containsExactly("a");
        gate.enter("a", Duration.ZERO).close();
        gate.enter("a", Duration.ZERO).close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void slowHostHoldsUpNoOther() throws InterruptedException {
        HostGate gate = new HostGate(Duration.ZERO, 1);
        HostGate.Pass slow = gate.enter("slow", Duration.ZERO);
        CountDownLatch waiting = new CountDownLatch(1);
        Thread other = Thread.ofVirtual().start(() -> {
            try (HostGate.Pass pass = gate.enter("slow", Duration.ZERO)) {
                waiting.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        gate.enter("quick", Duration.ZERO).close();

        assertThat(waiting.await(100, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(gate.busyHosts()).containsExactly("slow");
        slow.close();
        assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
        other.join();
    }

    @Test
    void hostThatAskedForQuietIsBusyUntilItIsOver() throws InterruptedException {
        HostGate gate = new HostGate(Duration.ZERO, 2);

        gate.hold("tired", Duration.ofMillis(100));

        assertThat(gate.busyHosts()).containsExactly("tired");
        gate.enter("tired", Duration.ZERO).close();
        assertThat(gate.busyHosts()).isEmpty();
    }
}
