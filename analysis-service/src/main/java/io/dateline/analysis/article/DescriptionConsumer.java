package io.dateline.analysis.article;

import io.dateline.analysis.embedding.DescriptionEncoder;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.platform.inbox.Inbox;
import io.dateline.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Places descriptions in the encoder's space, as they come: a few lines each, and somebody waits for them.
@ApplicationScoped
class DescriptionConsumer {

    private final Inbox inbox;
    private final Outbox outbox;
    private final DescriptionEncoder reader;
    private final MeterRegistry metrics;

    DescriptionConsumer(Inbox inbox, Outbox outbox, DescriptionEncoder reader, MeterRegistry metrics) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.reader = reader;
        this.metrics = metrics;
    }

    @Incoming("description-command")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("descriptions", message, DescriptionCommand.class, this::read);
    }

    private void read(DescriptionCommand command) {
        outbox.append(DescriptionEncoded.of(command, reader.read(command.name(), command.text())));
        metrics.counter("dateline.outcome", "stage", "descriptions", "outcome", "encoded")
                .increment();
    }
}
