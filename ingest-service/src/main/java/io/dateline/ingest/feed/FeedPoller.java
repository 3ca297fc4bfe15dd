package io.dateline.ingest.feed;

import io.dateline.ingest.api.source.State;
import io.dateline.ingest.feed.FeedQueue.DueFeed;
import io.dateline.ingest.feed.FeedQueue.Polled;
import io.dateline.ingest.feed.PollJournal.Unchanged;
import io.dateline.ingest.feed.schedule.FeedSchedule;
import io.dateline.ingest.feed.schedule.FeedSchedule.Plan;
import io.dateline.ingest.fetch.FetchFailure;
import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.format.FeedReading.SitemapIndex;
import io.dateline.ingest.ledger.Ledger;
import io.dateline.ingest.page.ListedPages;
import io.dateline.ingest.push.PushSubscriptions;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks feeds when they are due and hands what they list to the pages. One transaction writes what a poll found,
/// when the feed is due again, and the ledger.
@ApplicationScoped
class FeedPoller implements Worker<DueFeed> {

    static final String STAGE = "feed";

    private final FeedQueue queue;
    private final FeedSchedule schedule;
    private final Fetcher fetcher;
    private final FeedBodies bodies;
    private final ListedPages pages;
    private final Ledger ledger;
    private final InstantSource clock;
    private final PollJournal journal;
    private final PushSubscriptions pushes;
    private final Duration slow;
    private final int concurrency;

    FeedPoller(
            FeedQueue queue,
            Fetcher fetcher,
            FeedBodies bodies,
            ListedPages pages,
            Ledger ledger,
            PollConfig config,
            PollBudgets budgets,
            PollJournal journal,
            PushSubscriptions pushes,
            InstantSource clock) {
        this.queue = queue;
        this.fetcher = fetcher;
        this.bodies = bodies;
        this.pages = pages;
        this.ledger = ledger;
        this.clock = clock;
        this.journal = journal;
        this.pushes = pushes;
        this.slow = config.slow();
        this.schedule = new FeedSchedule(config.minInterval(), budgets::current, clock);
        this.concurrency = config.concurrency();
    }

    @Override
    public String name() {
        return STAGE;
    }

    @Override
    public FeedQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public Ending attempt(DueFeed feed) {
        long start = System.nanoTime();
        FetchResult result;
        try {
            result = asked(feed);
        } catch (RuntimeException e) {
            Log.errorf(e, "feed cannot be fetched feedId=%s", feed.lease().id());
            Plan plan = schedule.onFailure(feed.known());
            return finish(
                    feed, polled(plan, "internal-error", "It could not be fetched."), Ledger.Column.FAILED, false);
        }
        boolean late = System.nanoTime() - start > slow.toNanos();
        return switch (result) {
            case Fetched fetched -> read(feed, fetched, late);
            case NotModified same -> unchanged(feed, same, late);
            case Failed failed -> failed(feed, failed, late);
        };
    }

    /// A feed that nobody has read yet may be known by a list that does not say whether it is to be had over https.
    private FetchResult asked(DueFeed feed) {
        FetchResult result = fetcher.fetch(FetchRequest.feed(feed.url(), feed.validators()));
        boolean unreachable = result instanceof Failed failed
                && (failed.failure() == FetchFailure.CONNECT_FAILED || failed.failure() == FetchFailure.TLS_FAILED);
        URI plain = WebUrl.overHttp(feed.url());
        if (!unreachable || feed.bodyHash() != null || plain == null) {
            return result;
        }
        return fetcher.fetch(FetchRequest.feed(plain, Validators.NONE)) instanceof Fetched there
                ? new Fetched(
                        there.url(),
                        there.movedTo() == null ? plain : there.movedTo(),
                        there.body(),
                        there.contentType(),
                        there.validators(),
                        there.maxAge())
                : result;
    }

    private Ending read(DueFeed feed, Fetched fetched, boolean late) {
        byte[] hash = Fingerprint.of(fetched.body());
        if (Arrays.equals(hash, feed.bodyHash())) {
            return unchanged(feed, new NotModified(fetched.validators(), fetched.maxAge()), late);
        }
        return switch (bodies.parse(fetched)) {
            case NotAFeed(String detail) -> {
                Plan plan = schedule.onFailure(feed.known());
                yield finish(feed, polled(plan, "not-a-feed", detail), Ledger.Column.FAILED, late);
            }
            case SitemapIndex index -> {
                FeedBodies.Maps maps = bodies.read(index);
                yield listed(feed, fetched, maps.feed(), maps.leftOut(), hash, late);
            }
            case ParsedFeed parsed -> listed(feed, fetched, parsed, List.of(), hash, late);
        };
    }

    private Ending listed(
            DueFeed feed, Fetched fetched, ParsedFeed parsed, List<String> leftOut, byte[] hash, boolean late) {
        Listing listing = Listing.of(parsed, leftOut, clock.instant(), feed.bodyHash() == null);
        return Ending.done(() -> {
            ListedPages.Offered offered =
                    pages.offer(feed.sourceId(), feed.lease().id(), listing.pages());
            boolean foundNew = offered.added() > 0;
            Plan plan = schedule.onListed(feed.known(), offered.added(), fetched.maxAge());
            String outcome = foundNew ? "new-entries" : offered.changed() > 0 ? "changed-entries" : "nothing-new";
            Polled polled = new Polled(
                    plan,
                    outcome,
                    listing.remark(),
                    fetched.validators(),
                    hash,
                    fetched.movedTo(),
                    parsed,
                    foundNew,
                    clock.instant());
            write(feed, polled, Ledger.Column.NONE, late);
            if (parsed.hub() != null) {
                pushes.offer(feed.lease().id(), parsed.hub().hub(), parsed.hub().topic());
            }
            return outcome;
        });
    }

    private Ending unchanged(DueFeed feed, NotModified same, boolean late) {
        // A server may leave its validators out of a 304; those of before then stay.
        boolean silent = same.validators().etag() == null && same.validators().lastModified() == null;
        Unchanged poll = new Unchanged(
                feed,
                schedule.onNotModified(feed.known(), same.maxAge()),
                silent ? null : same.validators(),
                late,
                clock.instant());
        journal.write(poll);
        return new Ending.Written("not-modified");
    }

    private Ending failed(DueFeed feed, Failed failed, boolean late) {
        Plan plan = switch (failed.failure()) {
            case GONE -> schedule.onGone(feed.known());
            case ROBOTS_DISALLOWED, FORBIDDEN, ADDRESS_REFUSED, URL_INVALID -> schedule.onBlocked(feed.known());
            default ->
                failed.retryAfter() == null
                        ? schedule.onFailure(feed.known())
                        : schedule.onRetryAfter(feed.known(), failed.retryAfter());
        };
        boolean blocked = plan.state() == State.BLOCKED;
        return finish(
                feed,
                polled(plan, failed.failure().label(), failed.detail()),
                blocked ? Ledger.Column.BLOCKED : Ledger.Column.FAILED,
                late || failed.failure() == FetchFailure.TIMEOUT || failed.failure() == FetchFailure.TOO_SLOW);
    }

    private Polled polled(Plan plan, String outcome, @Nullable String error) {
        return new Polled(plan, outcome, error, null, null, null, null, false, clock.instant());
    }

    private Ending finish(DueFeed feed, Polled polled, Ledger.Column column, boolean late) {
        return Ending.done(polled.outcome(), () -> write(feed, polled, column, late));
    }

    private void write(DueFeed feed, Polled polled, Ledger.Column column, boolean late) {
        queue.finish(feed, polled);
        if (polled.movedTo() != null) {
            queue.move(feed.lease().id(), polled.movedTo());
        }
        ledger.poll(feed.sourceId(), new Ledger.Entry(column, STAGE, polled.outcome(), polled.error(), late));
    }
}
