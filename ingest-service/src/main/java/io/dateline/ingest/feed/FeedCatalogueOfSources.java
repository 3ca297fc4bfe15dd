package io.dateline.ingest.feed;

import io.dateline.contract.id.EventIds;
import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.State;
import io.dateline.ingest.discovery.FeedDiscovery;
import io.dateline.ingest.source.FeedCatalogue;
import io.dateline.platform.lease.WorkLoops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the source room needs of feeds.
@ApplicationScoped
class FeedCatalogueOfSources implements FeedCatalogue {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Feeds feeds;
    private final FeedDiscovery discovery;
    private final WorkLoops loops;
    private final PollConfig config;
    private final InstantSource clock;

    FeedCatalogueOfSources(
            Feeds feeds, FeedDiscovery discovery, WorkLoops loops, PollConfig config, InstantSource clock) {
        this.feeds = feeds;
        this.discovery = discovery;
        this.loops = loops;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Discovered discover(URI url) {
        return discovery.discover(url);
    }

    @Override
    @Transactional
    public @Nullable UUID sourceOf(URI feedUrl) {
        return feeds.byUrl(feedUrl.toString()).map(feed -> feed.sourceId).orElse(null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int add(UUID sourceId, List<FoundFeed> found) {
        int added = 0;
        for (FoundFeed one : found) {
            if (feeds.byUrl(one.url().toString()).isEmpty()) {
                feeds.persist(feed(sourceId, one));
                added++;
            }
        }
        feeds.flush();
        wakeOnCommit();
        return added;
    }

    @Override
    @Transactional
    public Map<UUID, List<FeedView>> of(Set<UUID> sourceIds) {
        Map<UUID, List<FeedView>> views = new HashMap<>();
        for (Feed feed : feeds.ofSources(sourceIds)) {
            views.computeIfAbsent(feed.sourceId, id -> new ArrayList<>()).add(feed.view());
        }
        return views;
    }

    @Override
    @Transactional
    public Map<String, KnownFeed> byUrls(Set<String> urls) {
        Map<String, KnownFeed> known = new HashMap<>();
        for (Feed feed : feeds.list("url in ?1", urls)) {
            known.put(feed.url, new KnownFeed(feed.sourceId, feed.paused, feed.view()));
        }
        return known;
    }

    @Override
    @Transactional
    public Map<String, Integer> states(Set<UUID> sourceIds) {
        Map<String, Integer> states = new HashMap<>();
        if (!sourceIds.isEmpty()) {
            feeds.countByState(sourceIds).forEach(count -> states.put(count.state(), (int) count.feeds()));
        }
        return states;
    }

    @Override
    @Transactional
    public int pollNow(UUID sourceId) {
        Instant now = clock.instant();
        int asked = feeds.hasten(sourceId, now, now.minus(A_MINUTE));
        wakeOnCommit();
        return asked;
    }

    @Override
    @Transactional
    public void pause(UUID sourceId, boolean paused) {
        feeds.pause(sourceId, paused);
        wakeOnCommit();
    }

    private Feed feed(UUID sourceId, FoundFeed found) {
        Feed feed = new Feed();
        feed.id = EventIds.of("feed", found.url());
        feed.sourceId = sourceId;
        feed.url = found.url().toString();
        feed.host = found.url().getAuthority();
        feed.title = found.title();
        feed.format = found.format();
        feed.state = State.NEW.label();
        feed.pollInterval = (int) Math.max(1, config.minInterval().toSeconds());
        feed.dueAt = clock.instant();
        return feed;
    }

    /// The first poll is not to wait for the poller's next look.
    private void wakeOnCommit() {
        loops.wakeOnCommit(FeedPoller.STAGE);
    }
}
