package io.dateline.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.MonitorChanged;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final AtomicInteger woken = new AtomicInteger();
    private final Outbox outbox = OutboxDatabase.outbox(
            new OutboxRelay(OutboxDatabase.database(), new RecordingSender(), new SimpleMeterRegistry()) {
                @Override
                void wake() {
                    woken.incrementAndGet();
                }
            });

    @BeforeEach
    void empty() throws Exception {
        OutboxDatabase.empty();
    }

    @Test
    void messageOfACommittedTransactionWaitsToBeSent() throws Exception {
        MonitorChanged event = change(UUID.randomUUID(), 1);

        OutboxDatabase.commit(outbox, List.of(event));

        assertThat(OutboxDatabase.rows()).singleElement().satisfies(row -> {
            assertThat(row.eventId()).isEqualTo(event.eventId());
            assertThat(row.topic()).isEqualTo(MonitorChanged.TOPIC);
            assertThat(row.key()).isEqualTo(event.monitorId().toString());
            assertThat(row.subject()).isEqualTo(event.monitorId().toString());
            assertThat(row.time()).isEqualTo(OutboxDatabase.NOW);
        });
    }

    @Test
    void messageOfATransactionThatIsRolledBackIsNeverSeen() throws Exception {
        OutboxDatabase.rollBack(outbox, List.of(change(UUID.randomUUID(), 1)));

        assertThat(OutboxDatabase.rows()).isEmpty();
        assertThat(woken).hasValue(0);
    }

    @Test
    void commitWakesTheRelayOnceHoweverManyMessagesItHas() throws Exception {
        UUID monitor = UUID.randomUUID();

        OutboxDatabase.commit(outbox, List.of(change(monitor, 1), change(monitor, 2), change(monitor, 3)));

        assertThat(woken).hasValue(1);
    }

    @Test
    void eachTransactionWakesTheRelayAnew() throws Exception {
        OutboxDatabase.commit(outbox, List.of(change(UUID.randomUUID(), 1)));
        OutboxDatabase.commit(outbox, List.of(change(UUID.randomUUID(), 1)));

        assertThat(woken).hasValue(2);
    }

    @Test
    void payloadIsTheMessageAsJsonWithoutItsTopicAndKey() throws Exception {
        DescriptionCommand event = DescriptionCommand.of(UUID.randomUUID(), 3, "Fähren “Nord”", "Überfahrten, 船");

        OutboxDatabase.commit(outbox, List.of(event));

        JsonNode payload =
                new ObjectMapper().readTree(OutboxDatabase.rows().getFirst().payload());
        assertThat(payload.properties().stream().map(field -> field.getKey()))
                .containsExactlyInAnyOrder("eventId", "descriptionId", "version", "name", "text");
        assertThat(payload.get("name").asText()).isEqualTo("Fähren “Nord”");
        assertThat(payload.get("text").asText()).isEqualTo("Überfahrten, 船");
    }

    @Test
    void messagesOfOneKeyShareAShard() throws Exception {
        UUID monitor = UUID.randomUUID();

        OutboxDatabase.commit(
                outbox,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(version -> change(monitor, version))
                        .toList());

        assertThat(OutboxDatabase.select("select distinct shard from outbox_message"))
                .hasSize(1);
    }

    @Test
    void messagesOfManyKeysAreSpreadOverAllShards() throws Exception {
        OutboxDatabase.commit(
                outbox,
                Stream.generate(() -> change(UUID.randomUUID(), 1)).limit(200).toList());

        assertThat(OutboxDatabase.select("select distinct shard from outbox_message order by shard"))
                .containsExactly("0", "1", "2", "3");
    }

    private static MonitorChanged change(UUID monitor, int version) {
        return MonitorChanged.of(monitor, UUID.randomUUID(), version);
    }
}
