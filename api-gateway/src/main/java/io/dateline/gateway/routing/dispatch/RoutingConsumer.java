package io.dateline.gateway.routing.dispatch;

import io.dateline.contract.AlertChanged;
import io.dateline.gateway.routing.plan.AlertFacts;
import io.dateline.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Plans who is told of each change of an alert.
@ApplicationScoped
class RoutingConsumer {

    private final Inbox inbox;
    private final AlertRouting routing;

    RoutingConsumer(Inbox inbox, AlertRouting routing) {
        this.inbox = inbox;
        this.routing = routing;
    }

    @Incoming("routing")
    @Blocking
    void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("routing", message, AlertChanged.class, event -> routing.changed(AlertFacts.of(event)));
    }
}
