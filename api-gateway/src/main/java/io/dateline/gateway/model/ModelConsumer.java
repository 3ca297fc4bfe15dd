package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import io.dateline.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the cards that analysis-service tells.
@ApplicationScoped
class ModelConsumer {

    private final Inbox inbox;
    private final Models models;

    ModelConsumer(Inbox inbox, Models models) {
        this.inbox = inbox;
        this.models = models;
    }

    @Incoming("models")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("models", message, ModelPublished.class, models::store);
    }
}
