package io.dateline.platform.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// The only one who talks to the emitter: writes each message as a CloudEvent in binary mode.
@ApplicationScoped
class KafkaSender {

    /// A batch that Kafka has not taken by then is sent again. Longer than the producer's own delivery time-out
    /// (`delivery.timeout.ms`), so that nothing is still under way when it is repeated.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final MutinyEmitter<byte[]> emitter;
    private final String source;

    KafkaSender(
            // A batch is handed over whole; its size is bounded by the relay.
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.emitter = emitter;
        source = "/dateline/" + application;
    }

    /// Sends the rows in their order and waits until Kafka has all of them.
    ///
    /// @throws NotSentException Kafka has not confirmed every one; some may have arrived
    void send(List<OutboxRow> rows) throws NotSentException {
        try {
            List<Uni<Void>> sent =
                    rows.stream().map(row -> emitter.sendMessage(message(row))).toList();
            // Subscribed in order, so handed to the producer in order; then all are awaited together.
            Multi.createFrom()
                    .iterable(sent)
                    .onItem()
                    .transformToUni(one -> one)
                    .merge(rows.size())
                    .collect()
                    .asList()
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new NotSentException(e);
        }
    }

    private Message<byte[]> message(OutboxRow row) {
        OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<byte[]> target =
                OutgoingKafkaRecordMetadata.<byte[]>builder()
                        .withTopic(row.topic())
                        .withHeaders(headers(row));
        byte[] key = row.keyBytes();
        if (key != null) {
            target.withKey(key);
        }
        return Message.of(row.payloadBytes(), Metadata.of(target.build()));
    }

    private RecordHeaders headers(OutboxRow row) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId().toString());
        add(headers, "ce_type", row.topic());
        add(headers, "ce_source", source);
        add(headers, "ce_time", row.time().toString());
        add(headers, "ce_subject", row.subject());
        add(headers, "content-type", "application/json");
        if (row.again() != null) {
            add(headers, Outbox.REPLAY_FOR, row.again().consumer());
        }
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Kafka has not confirmed a batch.
    static class NotSentException extends Exception {

        private static final long serialVersionUID = 1;

        NotSentException(RuntimeException cause) {
            super("not sent: " + cause.getMessage(), cause);
        }
    }
}
