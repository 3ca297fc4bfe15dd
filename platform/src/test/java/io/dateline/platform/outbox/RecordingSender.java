package io.dateline.platform.outbox;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes what Kafka would be sent, and does what a test wants done before or instead.
final class RecordingSender extends KafkaSender {

    /// What happens to a batch once it is recorded.
    interface Outcome {
        void of(List<OutboxRow> batch) throws NotSentException;
    }

    private final List<OutboxRow> sent = new CopyOnWriteArrayList<>();
    private final Outcome outcome;

    RecordingSender() {
        this(batch -> {});
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    RecordingSender(Outcome outcome) {
        super(
                (io.smallrye.reactive.messaging.MutinyEmitter) Proxy.newProxyInstance(
                        RecordingSender.class.getClassLoader(),
                        new Class<?>[] {io.smallrye.reactive.messaging.MutinyEmitter.class},
                        (proxy, method, arguments) -> {
                            throw new IllegalStateException("nothing is sent to Kafka here");
                        }),
                "test");
        this.outcome = outcome;
    }

    @Override
    void send(List<OutboxRow> rows) throws NotSentException {
        sent.addAll(rows);
        outcome.of(rows);
    }

    static NotSentException refusal() {
        return new NotSentException(new IllegalStateException("the broker is away"));
    }

    List<UUID> ids() {
        return sent.stream().map(OutboxRow::eventId).toList();
    }

    List<UUID> ids(String key) {
        return sent.stream()
                .filter(row -> row.key().equals(key))
                .map(OutboxRow::eventId)
                .toList();
    }
}
