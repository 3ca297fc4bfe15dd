package io.dateline.analysis.article;

import io.dateline.analysis.alias.AliasService;
import io.dateline.analysis.story.StoryService;
import io.dateline.analysis.syndication.SyndicationService;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.platform.inbox.Inbox;
import io.dateline.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes each enriched article, in order within its language, to its copies, its names and its story, and tells
/// that its analysis has ended.
@ApplicationScoped
class GroupingConsumer {

    private final Inbox inbox;
    private final Outbox outbox;
    private final SyndicationService syndication;
    private final AliasService aliases;
    private final StoryService stories;
    private final MeterRegistry metrics;

    GroupingConsumer(
            Inbox inbox,
            Outbox outbox,
            SyndicationService syndication,
            AliasService aliases,
            StoryService stories,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.syndication = syndication;
        this.aliases = aliases;
        this.stories = stories;
        this.metrics = metrics;
    }

    @Incoming("article-enriched")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("grouping", message, ArticleEnriched.class, this::group);
    }

    private void group(ArticleEnriched event) {
        Copies copies = syndication.assign(event);
        ArticleEnriched named = aliases.learn(event, copies);
        StoryMembership story = stories.assign(named);
        outbox.append(ArticleAnalysed.analysed(named, copies, story));
        metrics.counter("dateline.outcome", "stage", "grouping", "outcome", "analysed")
                .increment();
    }
}
