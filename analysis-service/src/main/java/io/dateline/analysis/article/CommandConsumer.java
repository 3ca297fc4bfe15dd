package io.dateline.analysis.article;

import io.dateline.analysis.alias.AliasService;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.contract.AnalysisCommand;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.article.Article;
import io.dateline.platform.inbox.Inbox;
import io.dateline.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes stored articles through the stages again, one at a time and only while no new article is at work.
///
/// An article that has been grouped keeps its copies and its story: people and programs have been told of them, and
/// what grouping holds of the recent past must not fill up with the archive.
@ApplicationScoped
class CommandConsumer {

    /// Under a flood of news one stored article is still read in so long: 25 ms of work, a four-hundredth of a core.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final Outbox outbox;
    private final Stage line;
    private final AliasService aliases;
    private final IngestActivity live;
    private final MeterRegistry metrics;

    CommandConsumer(
            Inbox inbox, Outbox outbox, Stage line, AliasService aliases, IngestActivity live, MeterRegistry metrics) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.line = line;
        this.aliases = aliases;
        this.live = live;
        this.metrics = metrics;
    }

    @Incoming("analysis-command")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        live.awaitQuiet(PATIENCE);
        inbox.receive("analysis-command", message, AnalysisCommand.class, this::analyse);
    }

    private void analyse(AnalysisCommand command) {
        Article article = command.article();
        switch (line.apply(Document.of(article))) {
            case Outcome.Analysed(Document known) -> {
                ArticleEnriched enriched =
                        ArticleEnriched.of(article, AnalysisVersion.CURRENT, known.findings(), command.reading());
                outbox.append(
                        command.story() == null
                                ? enriched
                                : ArticleAnalysed.analysed(
                                        enriched.withFindings(aliases.resolve(enriched.findings())),
                                        command.copies(),
                                        command.story()));
                count("analysed");
            }
            case Outcome.Rejected(Outcome.Reason reason) -> {
                outbox.append(ArticleAnalysed.rejected(article, AnalysisVersion.CURRENT, reason.label()));
                count(reason.label());
            }
        }
    }

    private void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "re-analysis", "outcome", outcome)
                .increment();
    }
}
