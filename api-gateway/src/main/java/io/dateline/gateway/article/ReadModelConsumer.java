package io.dateline.gateway.article;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleFetched;
import io.dateline.platform.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the rows up with what ingest stored and what analysis found.
@ApplicationScoped
class ReadModelConsumer {

    /// Consumer group of both topics; also set in application.properties.
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
    public void onFetched(ConsumerRecord<String, byte[]> message) {
        inbox.receive("read-model", message, ArticleFetched.class, event -> store(KnownArticle.of(event)));
    }

    @Incoming("read-model-analysed")
    @Blocking
    public void onAnalysed(ConsumerRecord<String, byte[]> message) {
        inbox.receive("read-model", message, ArticleAnalysed.class, event -> store(KnownArticle.of(event)));
    }

    private void store(KnownArticle known) {
        Articles.Stored stored = articles.store(known);
        String outcome = stored == Articles.Stored.CURRENT
                ? known.status()
                : stored.name().toLowerCase(Locale.ROOT);
        metrics.counter("dateline.outcome", "stage", "read-model", "outcome", outcome)
                .increment();
    }
}
