package io.dateline.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.Event;
import io.dateline.platform.time.Backoff;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Applies each message once, whatever goes wrong on the way.
///
/// - The claim of a message's id and the message's effect share a transaction, so a redelivery does nothing.
/// - While a fault is ours (database away, deadlock) the message is tried again for ever; its partition waits.
/// - A message that cannot be read, or fails [#ATTEMPTS] times for another reason, is parked and counted, and the
///   partition goes on.
@ApplicationScoped
public class Inbox {

    /// A fault that comes back so often is the message's own.
    static final int ATTEMPTS = 3;

    private final ObjectMapper json;
    private final ProcessedEvents processed;
    private final ParkedMessages parked;
    private final MeterRegistry metrics;

    Inbox(ObjectMapper json, ProcessedEvents processed, ParkedMessages parked, MeterRegistry metrics) {
        this.json = json;
        this.processed = processed;
        this.parked = parked;
        this.metrics = metrics;
    }

    /// Returns when the message has been applied, found applied before, or parked.
    ///
    /// @param consumer name of the consumer; each claims messages for itself
    /// @param type the record that the topic carries
    /// @param effect runs inside a transaction of its own; may run again if that transaction fails
    public <T extends Event> void receive(
            String consumer, ConsumerRecord<String, byte[]> message, Class<T> type, Consumer<T> effect) {
        T event = decode(consumer, message, type);
        if (event != null) {
            apply(consumer, message, event, effect);
        }
    }

    private <T extends Event> @Nullable T decode(
            String consumer, ConsumerRecord<String, byte[]> message, Class<T> type) {
        if (message.value() == null) {
            park(consumer, message, ParkedMessages.Reason.EMPTY, "no value");
            return null;
        }
        try {
            T event = json.readValue(message.value(), type);
            if (event != null && event.eventId() != null) {
                return event;
            }
            park(consumer, message, ParkedMessages.Reason.UNDECODABLE, "no eventId");
        } catch (IOException e) {
            // The parser's message may quote the article; its class says enough.
            park(
                    consumer,
                    message,
                    ParkedMessages.Reason.UNDECODABLE,
                    e.getClass().getSimpleName());
        }
        return null;
    }

    private <T extends Event> void apply(
            String consumer, ConsumerRecord<String, byte[]> message, T event, Consumer<T> effect) {
        int failures = 0;
        int ownFailures = 0;
        while (true) {
            try {
                boolean first = QuarkusTransaction.requiringNew().call(() -> {
                    boolean claimed = processed.claim(consumer, event.eventId());
                    if (claimed) {
                        effect.accept(event);
                    }
                    return claimed;
                });
                count(consumer, first ? "applied" : "redelivered");
                return;
            } catch (RuntimeException | StackOverflowError e) {
                failures++;
                if (!Faults.transientFault(e) && ++ownFailures >= ATTEMPTS) {
                    Log.errorf(
                            e,
                            "message parked consumer=%s topic=%s partition=%d offset=%d",
                            consumer,
                            message.topic(),
                            message.partition(),
                            message.offset());
                    park(consumer, message, ParkedMessages.Reason.FAILING, e.toString());
                    return;
                }
                pause(consumer, message, failures, e);
            }
        }
    }

    private void park(
            String consumer, ConsumerRecord<String, byte[]> message, ParkedMessages.Reason reason, String detail) {
        int failures = 0;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> parked.add(consumer, message, reason, detail));
                count(consumer, "parked");
                return;
            } catch (RuntimeException e) {
                // There is nowhere else to keep it: wait until the database takes it.
                failures++;
                pause(consumer, message, failures, e);
            }
        }
    }

    private void pause(String consumer, ConsumerRecord<String, byte[]> message, int failures, Throwable fault) {
        count(consumer, "retried");
        Log.warnf(
                "message waits consumer=%s topic=%s partition=%d offset=%d failures=%d reason=%s",
                consumer, message.topic(), message.partition(), message.offset(), failures, fault);
        try {
            Thread.sleep(Backoff.after(failures));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // The message is not acknowledged, so it comes again after the restart.
            throw new IllegalStateException("interrupted while waiting to retry", e);
        }
    }

    private void count(String consumer, String outcome) {
        metrics.counter("dateline.inbox", "consumer", consumer, "outcome", outcome)
                .increment();
    }
}
