package io.dateline.ingest.feed;

import io.dateline.ingest.push.PushedFeeds;
import io.dateline.platform.lease.WorkLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What hubs may cause: that a feed is asked now.
@ApplicationScoped
class FeedsOfHubs implements PushedFeeds {

    private final FeedQueue queue;
    private final WorkLoops loops;

    FeedsOfHubs(FeedQueue queue, WorkLoops loops) {
        this.queue = queue;
        this.loops = loops;
    }

    @Override
    public void ask(UUID feedId) {
        queue.hurry(feedId);
        loops.of(FeedPoller.STAGE).wake();
    }
}
