package io.dateline.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.MonitorChanged;
import io.dateline.platform.PlatformStack;
import io.dateline.platform.Records;
import io.dateline.platform.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// From a service's transaction to the topic, with nothing left out.
@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class OutboxToKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper json;

    private final UUID monitor = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    @Test
    void messagesOfACommittedTransactionArriveInTheirOrder() throws Exception {
        List<MonitorChanged> told =
                IntStream.rangeClosed(1, 30).mapToObj(this::change).toList();

        for (int from = 0; from < 30; from += 10) {
            List<MonitorChanged> some = told.subList(from, from + 10);
            QuarkusTransaction.requiringNew().run(() -> some.forEach(outbox::append));
        }

        List<MonitorChanged> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : read(MonitorChanged.TOPIC, monitor, 30)) {
            read.add(json.readValue(message.value(), MonitorChanged.class));
        }
        assertThat(read).containsExactlyElementsOf(told);
    }

    @Test
    void messageOfATransactionThatIsRolledBackNeverArrives() {
        QuarkusTransaction.begin();
        outbox.append(change(1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(change(2)));

        assertThat(read(MonitorChanged.TOPIC, monitor, 1))
                .singleElement()
                .satisfies(
                        message -> assertThat(id(message)).isEqualTo(change(2).eventId()));
    }

    @Test
    void messageOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(change(1))).hasMessageContaining("ransaction");
    }

    @Test
    void messageOfSeveralMillionCharactersArrivesWhole() throws Exception {
        String text = "船".repeat(2_000_000);
        DescriptionCommand event = DescriptionCommand.of(UUID.randomUUID(), 1, "Ferries", text);

        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));

        ConsumerRecord<byte[], byte[]> message =
                read(DescriptionCommand.TOPIC, event.descriptionId(), 1).getFirst();
        assertThat(json.readTree(message.value()).get("text").asText()).isEqualTo(text);
    }

    @Test
    void messageThatKafkaHasIsNoLongerKeptHere() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(change(1)));

        read(MonitorChanged.TOPIC, monitor, 1);

        await().atMost(PATIENCE)
                .until(() -> rows.list(
                                "select id from outbox_message where key = ?",
                                row -> row.getString(1),
                                monitor.toString())
                        .isEmpty());
    }

    private MonitorChanged change(int version) {
        return MonitorChanged.of(monitor, tenant, version);
    }

    private static UUID id(ConsumerRecord<byte[], byte[]> message) {
        return UUID.fromString(new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic, UUID key, int count) {
        return Records.first(
                count, topic, message -> key.toString().equals(new String(message.key(), StandardCharsets.UTF_8)));
    }
}
