package io.dateline.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.platform.PlatformStack;
import io.dateline.platform.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class ProcessedEventsTest {

    @Inject
    ProcessedEvents processed;

    @Inject
    Rows rows;

    private final String consumer = "consumer-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();

    @Test
    void messageIsClaimedTheFirstTimeOnly() {
        assertThat(claim()).isTrue();
        assertThat(claim()).isFalse();
    }

    @Test
    void claimThatIsRolledBackWasNone() {
        QuarkusTransaction.begin();
        processed.claim(consumer, event);
        QuarkusTransaction.rollback();

        assertThat(claim()).isTrue();
    }

    @Test
    void claimWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> processed.claim(consumer, event)).hasMessageContaining("ransaction");
    }

    @Test
    void ofTwoWhoClaimAtOnceTheSecondWaitsForTheFirst() throws Exception {
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        Callable<Boolean> first = () -> QuarkusTransaction.requiringNew().call(() -> {
            boolean won = processed.claim(consumer, event);
            claimed.countDown();
            other.await();
            return won;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> one = threads.submit(first);
            claimed.await();
            Future<Boolean> two = threads.submit(this::claim);
            other.countDown();

            assertThat(List.of(one.get(), two.get())).containsExactly(true, false);
        }
    }

    @Test
    void whatIsOlderThanAnyTopicKeepsIsForgotten() {
        claimDaysAgo("29 days");
        claimDaysAgo("31 days");

        processed.forgetOld();

        assertThat(rows.list(
                        "select now() - processed_at < interval '30 days' from processed_event where consumer = ?",
                        row -> row.getString(1),
                        consumer))
                .containsExactly("t");
    }

    private boolean claim() {
        return QuarkusTransaction.requiringNew().call(() -> processed.claim(consumer, event));
    }

    private void claimDaysAgo(String age) {
        rows.write(
                "insert into processed_event values (?, ?, now() - cast(? as interval))",
                consumer,
                UUID.randomUUID(),
                age);
    }
}
