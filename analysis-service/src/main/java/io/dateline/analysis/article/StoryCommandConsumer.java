package io.dateline.analysis.article;

import io.dateline.analysis.story.StoryCorrections;
import io.dateline.contract.StoryCommand;
import io.dateline.platform.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes people's corrections of stories, in order within a language.
@ApplicationScoped
class StoryCommandConsumer {

    private final Inbox inbox;
    private final StoryCorrections corrections;
    private final MeterRegistry metrics;

    StoryCommandConsumer(Inbox inbox, StoryCorrections corrections, MeterRegistry metrics) {
        this.inbox = inbox;
        this.corrections = corrections;
        this.metrics = metrics;
    }

    @Incoming("story-command")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("story-corrections", message, StoryCommand.class, this::apply);
    }

    private void apply(StoryCommand command) {
        String outcome = corrections.apply(command);
        metrics.counter("dateline.outcome", "stage", "story-corrections", "outcome", outcome)
                .increment();
    }
}
