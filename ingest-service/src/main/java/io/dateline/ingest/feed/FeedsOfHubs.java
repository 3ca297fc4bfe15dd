package io.dateline.ingest.feed;

import io.dateline.ingest.push.PushedFeeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What hubs may cause: that a feed is asked now.
@ApplicationScoped
class FeedsOfHubs implements PushedFeeds {

    private final FeedQueue queue;
    private final FeedPoller poller;

    FeedsOfHubs(FeedQueue queue, FeedPoller poller) {
        this.queue = queue;
        this.poller = poller;
    }

    @Override
    public void ask(UUID feedId) {
        queue.hurry(feedId);
        poller.wake();
    }
}
