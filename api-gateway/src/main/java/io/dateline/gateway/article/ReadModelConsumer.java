package io.dateline.gateway.article;

import io.dateline.contract.ArticleFetched;
import io.dateline.platform.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the rows up with what ingest stored; what analysis found comes by way of the room `matching`.
@ApplicationScoped
class ReadModelConsumer {

    /// Consumer group of this topic and of what analysis found; also set in application.properties.
    static final String GROUP = "gateway-read-model";

    private final Inbox inbox;
    private final Articles articles;
    private final MeterRegistry metrics;

    ReadModelConsumer(Inbox inbox, Articles articles, MeterRegistry metrics) {
        this.inbox = inbox;
        this.articles = articles;
        this.metrics = metrics;
    }

    @Incoming("read-model-fetched")
    @Blocking
    public void onFetched(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("read-model", message, ArticleFetched.class, event -> store(SharedArticle.of(event)));
    }

    private void store(SharedArticle known) {
        Articles.Stored stored = articles.store(known);
        String outcome = stored == Articles.Stored.CURRENT
                ? known.status()
                : stored.name().toLowerCase(Locale.ROOT);
        metrics.counter("dateline.outcome", "stage", "read-model", "outcome", outcome)
                .increment();
    }
}
