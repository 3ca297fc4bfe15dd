package io.dateline.platform.inbox;

import io.dateline.contract.Event;
import io.dateline.platform.fault.Faults;
import io.dateline.platform.message.EventReader;
import io.dateline.platform.message.UnreadableMessageException;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.time.Backoff;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Applies each message once, whatever goes wrong on the way.
///
/// - The claim of a message's id and the message's effect share a transaction, so a redelivery does nothing.
/// - While a fault is ours (database away, deadlock) the message is tried again for ever; its partition waits.
/// - A message that cannot be read, or that the database cannot hold, or that fails [#ATTEMPTS] times for another
///   reason, is parked and counted, and the partition goes on.
@ApplicationScoped
public class Inbox {

    /// A fault that comes back so often is the message's own.
    static final int ATTEMPTS = 3;

    private final EventReader events;
    private final ProcessedEvents processed;
    private final ParkedMessages parked;
    private final MeterRegistry metrics;

    Inbox(EventReader events, ProcessedEvents processed, ParkedMessages parked, MeterRegistry metrics) {
        this.events = events;
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
            String consumer, ConsumerRecord<byte[], byte[]> message, Class<T> type, Consumer<T> effect) {
        receive(consumer, message, type, effect, event -> {});
    }

    /// The same for an effect of which a part can stand alone.
    ///
    /// @param rest what is done of a message whose effect fails for good, in the transaction that parks it; when
    ///     the message is sent again the whole effect comes. Left out as well if it fails for good.
    public <T extends Event> void receive(
            String consumer,
            ConsumerRecord<byte[], byte[]> message,
            Class<T> type,
            Consumer<T> effect,
            Consumer<T> rest) {
        if (isForAnother(consumer, message)) {
            count(consumer, "redelivered");
            return;
        }
        T event = decode(consumer, message, type);
        if (event != null) {
            apply(consumer, message, event, effect, rest);
        }
    }

    /// A message that somebody parked is sent again for that consumer alone: the others have applied or parked it.
    private static boolean isForAnother(String consumer, ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(Outbox.REPLAY_FOR);
        return header != null
                && header.value() != null
                && !consumer.equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    private <T extends Event> @Nullable T decode(
            String consumer, ConsumerRecord<byte[], byte[]> message, Class<T> type) {
        try {
            return events.read(message.value(), type);
        } catch (UnreadableMessageException e) {
            Log.warnf(
                    "message parked consumer=%s topic=%s partition=%d offset=%d reason=%s",
                    consumer, message.topic(), message.partition(), message.offset(), e.getMessage());
            boolean empty = message.value() == null;
            park(
                    consumer,
                    message,
                    empty ? ParkedMessages.Reason.EMPTY : ParkedMessages.Reason.UNDECODABLE,
                    String.valueOf(e.getMessage()),
                    () -> {});
            return null;
        }
    }

    private <T extends Event> void apply(
            String consumer, ConsumerRecord<byte[], byte[]> message, T event, Consumer<T> effect, Consumer<T> rest) {
        int failures = 0;
        int unclear = 0;
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
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                failures++;
                Faults.Kind kind = Faults.kind(e);
                if (kind == Faults.Kind.OF_THE_MESSAGE || kind == Faults.Kind.UNCLEAR && ++unclear >= ATTEMPTS) {
                    Log.errorf(
                            e,
                            "message parked consumer=%s topic=%s partition=%d offset=%d",
                            consumer,
                            message.topic(),
                            message.partition(),
                            message.offset());
                    park(consumer, message, ParkedMessages.Reason.FAILING, e.toString(), () -> rest.accept(event));
                    return;
                }
                pause(consumer, message, failures, e);
            }
        }
    }

    private void park(
            String consumer,
            ConsumerRecord<byte[], byte[]> message,
            ParkedMessages.Reason reason,
            String detail,
            Runnable rest) {
        int failures = 0;
        boolean alone = false;
        while (true) {
            boolean withRest = !alone;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (withRest) {
                        rest.run();
                    }
                    parked.add(consumer, message, reason, detail);
                });
                count(consumer, "parked");
                return;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                // Whatever the message holds can be parked alone, so that the fault is ours then; and there is nowhere
                // else to keep it: wait until the database takes it.
                alone |= !Faults.isPassing(e);
                failures++;
                pause(consumer, message, failures, e);
            }
        }
    }

    private void pause(String consumer, ConsumerRecord<byte[], byte[]> message, int failures, Throwable fault) {
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
