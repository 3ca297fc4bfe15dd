package io.dateline.analysis.article;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.ArticleFetched;
import io.dateline.contract.article.Article;
import io.dateline.platform.inbox.Inbox;
import io.dateline.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes each fetched article through the stages. It goes on to grouping, or ends here with the reason.
@ApplicationScoped
class StagesConsumer {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Stage line;
    private final IngestActivity live;
    private final MeterRegistry metrics;

    StagesConsumer(Inbox inbox, Outbox outbox, Stage line, IngestActivity live, MeterRegistry metrics) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.line = line;
        this.live = live;
        this.metrics = metrics;
    }

    @Incoming("article-fetched")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        try (IngestActivity.Turn turn = live.begin()) {
            inbox.receive("stages", message, ArticleFetched.class, this::analyse);
        }
    }

    private void analyse(ArticleFetched event) {
        Article article = event.article();
        switch (line.apply(Document.of(article))) {
            case Outcome.Analysed(Document known) -> {
                outbox.append(ArticleEnriched.of(article, AnalysisVersion.CURRENT, known.findings()));
                count("enriched");
            }
            case Outcome.Rejected(Outcome.Reason reason) -> {
                outbox.append(ArticleAnalysed.rejected(article, AnalysisVersion.CURRENT, reason.label()));
                count(reason.label());
                Log.infof("article rejected articleId=%s reason=%s", article.id(), reason.label());
            }
        }
    }

    private void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "stages", "outcome", outcome)
                .increment();
    }
}
