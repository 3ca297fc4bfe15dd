package io.dateline.gateway.topic;

import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes the vectors of descriptions that analysis-service answers with.
@ApplicationScoped
class DescriptionConsumer {

    private final Inbox inbox;
    private final OwnTopics topics;

    DescriptionConsumer(Inbox inbox, OwnTopics topics) {
        this.inbox = inbox;
        this.topics = topics;
    }

    @Incoming("descriptions")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("own-topics", message, DescriptionEncoded.class, topics::encoded);
    }
}
