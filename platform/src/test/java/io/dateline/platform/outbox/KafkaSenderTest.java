package io.dateline.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.MonitorChanged;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaSenderTest {

    private final List<Message<?>> emitted = new CopyOnWriteArrayList<>();

    @BeforeEach
    void empty() throws Exception {
        OutboxDatabase.empty();
    }

    @Test
    void messageIsACloudEventInBinaryMode() throws Exception {
        MonitorChanged event = MonitorChanged.of(UUID.randomUUID(), UUID.randomUUID(), 1);
        OutboxRow row = rows(List.of(event)).getFirst();

        sender(() -> Uni.createFrom().voidItem()).send(List.of(row));

        assertThat(emitted).singleElement().satisfies(message -> {
            assertThat(text(message.getPayload())).isEqualTo(row.payload());
            OutgoingKafkaRecordMetadata<?> target = target(message);
            assertThat(target.getTopic()).isEqualTo(MonitorChanged.TOPIC);
            assertThat(text(target.getKey())).isEqualTo(event.monitorId().toString());
            assertThat(headers(target))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", event.eventId().toString(),
                            "ce_type", MonitorChanged.TOPIC,
                            "ce_source", "/dateline/api-gateway",
                            "ce_time", "2026-11-20T08:30:00Z",
                            "ce_subject", event.monitorId().toString(),
                            "content-type", "application/json"));
        });
    }

    @Test
    void messagesAreHandedOverInTheirOrder() throws Exception {
        UUID monitor = UUID.randomUUID();
        List<OutboxRow> rows = rows(IntStream.rangeClosed(1, 200)
                .mapToObj(version -> MonitorChanged.of(monitor, monitor, version))
                .toList());

        sender(() -> Uni.createFrom().voidItem()).send(rows);

        assertThat(emitted)
                .extracting(message -> headers(target(message)).get("ce_id"))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.eventId().toString()).toList());
    }

    @Test
    void batchOfWhichOneMessageIsNotConfirmedCountsAsNotSent() throws Exception {
        UUID monitor = UUID.randomUUID();
        List<OutboxRow> rows =
                rows(List.of(MonitorChanged.of(monitor, monitor, 1), MonitorChanged.of(monitor, monitor, 2)));
        KafkaSender sender = sender(() -> emitted.size() == 2
                ? Uni.createFrom().failure(new IllegalStateException("no leader for the partition"))
                : Uni.createFrom().voidItem());

        assertThatThrownBy(() -> sender.send(rows))
                .isInstanceOf(KafkaSender.NotSentException.class)
                .hasMessageContaining("no leader for the partition");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private KafkaSender sender(Supplier<Uni<Void>> confirmation) {
        MutinyEmitter emitter = (MutinyEmitter) Proxy.newProxyInstance(
                KafkaSenderTest.class.getClassLoader(),
                new Class<?>[] {MutinyEmitter.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("sendMessage");
                    return Uni.createFrom().deferred(() -> {
                        emitted.add((Message<?>) arguments[0]);
                        return confirmation.get();
                    });
                });
        return new KafkaSender(emitter, "api-gateway");
    }

    private static List<OutboxRow> rows(List<MonitorChanged> events) throws Exception {
        OutboxRelay asleep =
                new OutboxRelay(OutboxDatabase.database(), new RecordingSender(), new SimpleMeterRegistry());
        OutboxDatabase.commit(OutboxDatabase.outbox(asleep), events);
        return OutboxDatabase.rows();
    }

    private static OutgoingKafkaRecordMetadata<?> target(Message<?> message) {
        return message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    }

    private static Map<String, String> headers(OutgoingKafkaRecordMetadata<?> target) {
        Map<String, String> headers = new TreeMap<>();
        target.getHeaders().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    /// Keys and payloads are strings or their bytes.
    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }
}
