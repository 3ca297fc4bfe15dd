package io.dateline.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.MonitorChanged;
import io.dateline.platform.PlatformStack;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.sql.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class InboxTest {

    private static final String TOPIC = MonitorChanged.TOPIC;
    private static final AtomicLong OFFSETS = new AtomicLong();

    @Inject
    Inbox inbox;

    @Inject
    ParkedMessages parked;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    private final String consumer = "consumer-" + UUID.randomUUID();
    private final MonitorChanged event = MonitorChanged.of(UUID.randomUUID(), UUID.randomUUID(), 1);
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void table() {
        rows.write("create table if not exists effect (consumer text, event_id uuid, word text)");
    }

    /// Nothing stays parked for another test.
    @AfterEach
    void forget() {
        rows.write("delete from parked_message");
    }

    @Test
    void effectIsThereOnceHoweverOftenTheMessageComes() throws Exception {
        for (int i = 0; i < 3; i++) {
            receive(message(event), this::write);
        }

        assertThat(effects()).containsExactly("applied");
        assertThat(runs).hasValue(1);
        assertThat(count("applied")).isEqualTo(1);
        assertThat(count("redelivered")).isEqualTo(2);
    }

    @Test
    void eachConsumerAppliesTheMessageForItself() throws Exception {
        String other = "consumer-" + UUID.randomUUID();

        receive(message(event), this::write);
        inbox.receive(other, message(event), MonitorChanged.class, this::write);

        assertThat(runs).hasValue(2);
        assertThat(count("applied")).isEqualTo(1);
    }

    @Test
    void effectThatFailsLeavesNothingBehindAndMayComeAgain() throws Exception {
        receive(message(event), told -> {
            write(told);
            if (runs.get() < 3) {
                throw new IllegalStateException("another request was faster");
            }
        });

        assertThat(runs).hasValue(3);
        assertThat(effects())
                .as("the effects of the attempts that failed are undone")
                .containsExactly("applied");
        assertThat(mine()).isEmpty();
        assertThat(count("retried")).isEqualTo(2);
    }

    @Test
    void messageThatAlwaysFailsIsParkedWithItsReason() throws Exception {
        ConsumerRecord<byte[], byte[]> message = message(event);

        receive(message, told -> {
            write(told);
            throw new IllegalStateException("the sum is not right");
        });

        assertThat(runs).hasValue(Inbox.ATTEMPTS);
        assertThat(effects()).isEmpty();
        assertThat(mine()).singleElement().satisfies(kept -> {
            assertThat(kept.topic()).isEqualTo(TOPIC);
            assertThat(kept.offset()).isEqualTo(message.offset());
            assertThat(kept.key()).isEqualTo("a key");
            assertThat(kept.reason()).isEqualTo("failing");
            assertThat(kept.detail()).contains("the sum is not right");
        });
        assertThat(count("parked")).isEqualTo(1);
        assertThat(claimed()).as("it can be sent again").isFalse();
    }

    @Test
    void messageWaitsWhileTheDatabaseIsAwayHoweverOftenThatIsSeen() throws Exception {
        receive(message(event), told -> {
            write(told);
            if (runs.get() <= Inbox.ATTEMPTS + 1) {
                throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
            }
        });

        assertThat(runs).hasValue(Inbox.ATTEMPTS + 2);
        assertThat(effects()).containsExactly("applied");
        assertThat(mine()).isEmpty();
    }

    @Test
    void messageWithAValueThatNoColumnHoldsIsNotTriedASecondTime() throws Exception {
        receive(message(event), told -> {
            runs.incrementAndGet();
            rows.write("insert into effect (word) values (?)", "a\0b");
        });

        assertThat(runs).hasValue(1);
        assertThat(mine())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).isEqualTo("failing"));
    }

    @Test
    void messageThatOverflowsTheStackIsParkedAsAnyOther() throws Exception {
        receive(message(event), told -> {
            throw new StackOverflowError();
        });

        assertThat(mine())
                .singleElement()
                .satisfies(kept -> assertThat(kept.detail()).contains("StackOverflowError"));
    }

    @Test
    void messageThatCannotBeReadIsParkedAtItsPlaceAndNotQuoted() {
        receive(raw("{\"eventId\": \"a secret\"}".getBytes(StandardCharsets.UTF_8)), this::write);

        assertThat(runs).hasValue(0);
        assertThat(mine()).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).isEqualTo("undecodable");
            assertThat(kept.detail()).contains("eventId").doesNotContain("secret");
        });
    }

    @Test
    void messageWithoutAValueIsParkedAsEmpty() {
        receive(raw(null), this::write);

        assertThat(mine())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).isEqualTo("empty"));
    }

    @Test
    void messageThatComesAgainIsParkedOnce() {
        ConsumerRecord<byte[], byte[]> message = raw(null);

        receive(message, this::write);
        receive(message, this::write);

        assertThat(mine()).hasSize(1);
    }

    @Test
    void keyOfWhateverBytesIsShownAsFarAsTextCan() {
        byte[] key = {(byte) 0xff, 0, 'k', '\n'};

        receive(new ConsumerRecord<>(TOPIC, 0, OFFSETS.incrementAndGet(), key, null), this::write);

        assertThat(mine())
                .singleElement()
                .satisfies(kept -> assertThat(kept.key()).isEqualTo("\ufffd\\u0000k\\u000a"));
    }

    @Test
    void partThatCanStandAloneIsKeptWithTheMessageThatIsParked() throws Exception {
        receive(
                message(event),
                told -> {
                    throw new IllegalStateException("no match");
                },
                told -> write(told, "the rest"));

        assertThat(effects()).containsExactly("the rest");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void partThatFailsAsWellIsLeftOut() throws Exception {
        receive(
                message(event),
                told -> {
                    throw new IllegalStateException("no match");
                },
                told -> {
                    write(told, "the rest");
                    throw new IllegalStateException("no row");
                });

        assertThat(effects()).isEmpty();
        assertThat(mine())
                .singleElement()
                .satisfies(kept -> assertThat(kept.detail()).contains("no match"));
    }

    @Test
    void partThatCanStandAloneWaitsForTheDatabaseAsTheRestDoes() throws Exception {
        receive(
                message(event),
                told -> {
                    throw new IllegalStateException("no match");
                },
                told -> {
                    write(told, "the rest");
                    if (runs.get() == 1) {
                        throw new IllegalStateException(new IOException("connection reset"));
                    }
                });

        assertThat(effects()).containsExactly("the rest");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void messageThatWasParkedByAnotherConsumerIsPassedOver() throws Exception {
        ConsumerRecord<byte[], byte[]> again = message(event);
        again.headers().add(Outbox.REPLAY_FOR, "somebody else".getBytes(StandardCharsets.UTF_8));

        receive(again, this::write);

        assertThat(runs).hasValue(0);
        assertThat(count("redelivered")).isEqualTo(1);
    }

    @Test
    void messageThatThisConsumerParkedIsAppliedWhenItIsSentAgain() throws Exception {
        receive(message(event), told -> {
            throw new IllegalStateException("a fault of ours, mended since");
        });
        ConsumerRecord<byte[], byte[]> again = message(event);
        again.headers().add(Outbox.REPLAY_FOR, consumer.getBytes(StandardCharsets.UTF_8));

        receive(again, this::write);

        assertThat(effects()).containsExactly("applied");
    }

    @Test
    void messageOfAServiceThatStopsIsNotAcknowledged() throws Exception {
        ConsumerRecord<byte[], byte[]> message = message(event);

        assertThatThrownBy(() -> receive(message, told -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(new IOException("connection reset"));
                }))
                .hasMessageContaining("interrupted");

        assertThat(Thread.interrupted()).as("whoever stops it is heard").isTrue();
        assertThat(mine()).isEmpty();
        assertThat(claimed()).isFalse();
    }

    private void receive(ConsumerRecord<byte[], byte[]> message, Consumer<MonitorChanged> effect) {
        inbox.receive(consumer, message, MonitorChanged.class, effect);
    }

    private void receive(
            ConsumerRecord<byte[], byte[]> message, Consumer<MonitorChanged> effect, Consumer<MonitorChanged> rest) {
        inbox.receive(consumer, message, MonitorChanged.class, effect, rest);
    }

    private void write(MonitorChanged told) {
        write(told, "applied");
    }

    private void write(MonitorChanged told, String word) {
        runs.incrementAndGet();
        rows.write("insert into effect values (?, ?, ?)", consumer, told.eventId(), word);
    }

    private ConsumerRecord<byte[], byte[]> message(MonitorChanged told) throws IOException {
        return raw(json.writeValueAsBytes(told));
    }

    private static ConsumerRecord<byte[], byte[]> raw(byte[] value) {
        byte[] key = "a key".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(TOPIC, 0, OFFSETS.incrementAndGet(), key, value);
    }

    private List<String> effects() {
        return rows.list("select word from effect where consumer = ?", row -> row.getString(1), consumer);
    }

    private boolean claimed() {
        return !rows.list("select event_id from processed_event where consumer = ?", row -> row.getString(1), consumer)
                .isEmpty();
    }

    private List<ParkedMessages.Parked> mine() {
        return parked.list().stream()
                .filter(kept -> kept.consumer().equals(consumer))
                .toList();
    }

    private double count(String outcome) {
        return metrics.counter("dateline.inbox", "consumer", consumer, "outcome", outcome)
                .count();
    }
}
