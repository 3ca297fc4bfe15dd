package io.dateline.ingest.page;

import io.dateline.ingest.source.SourceRemoved;
import io.dateline.platform.outcome.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/// Nothing of a removed source is asked for any more: its pages end with it, in the same transaction.
@ApplicationScoped
class RemovedSources {

    private final PageQueue queue;
    private final Outcomes outcomes;
    private final Event<Dropped> dropped;

    RemovedSources(PageQueue queue, Outcomes outcomes, Event<Dropped> dropped) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.dropped = dropped;
    }

    /// @param pages that ended so
    record Dropped(int pages) {}

    void drop(@Observes SourceRemoved removed) {
        dropped.fire(new Dropped(queue.drop(removed.sourceId())));
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Dropped pages) {
        outcomes.count(PageFetcher.STAGE, PageQueue.SOURCE_REMOVED, pages.pages());
    }
}
