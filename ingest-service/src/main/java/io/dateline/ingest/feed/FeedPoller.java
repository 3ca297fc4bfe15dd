package io.dateline.ingest.feed;

import io.dateline.ingest.feed.FeedQueue.DueFeed;
import io.dateline.ingest.feed.FeedQueue.Polled;
import io.dateline.ingest.feed.FeedSchedule.Plan;
import io.dateline.ingest.feed.PollJournal.Unchanged;
import io.dateline.ingest.fetch.FetchFailure;
import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.format.FeedReading.SitemapIndex;
import io.dateline.ingest.page.ListedPages;
import io.dateline.ingest.push.PushSubscriptions;
import io.dateline.ingest.source.Ledger;
import io.dateline.ingest.work.Outcomes;
import io.dateline.ingest.work.WorkLoop;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Asks feeds when they are due and hands what they list to the pages. One transaction writes what a poll found,
/// when the feed is due again, and the ledger.
@ApplicationScoped
class FeedPoller {

    static final String STAGE = "feed";

    private static final Duration IDLE = Duration.ofMillis(500);

    private final FeedQueue queue;
    private final FeedSchedule schedule;
    private final Fetcher fetcher;
    private final FeedBodies bodies;
    private final ListedPages pages;
    private final Ledger ledger;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final PollJournal journal;
    private final PushSubscriptions pushes;
    private final Duration slow;
    private final WorkLoop<DueFeed> loop;

    FeedPoller(
            FeedQueue queue,
            Fetcher fetcher,
            FeedBodies bodies,
            HostGate hosts,
            ListedPages pages,
            Ledger ledger,
            Outcomes outcomes,
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
        this.outcomes = outcomes;
        this.clock = clock;
        this.journal = journal;
        this.pushes = pushes;
        this.slow = config.slow();
        this.schedule = new FeedSchedule(config.minInterval(), budgets::current, clock);
        this.loop = new WorkLoop<>("feed", config.concurrency(), IDLE, queue, hosts::busyHosts, this::poll);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop(Duration.ofSeconds(5));
    }

    /// Says that a feed was added.
    void wake() {
        loop.wake();
    }

    private void poll(DueFeed feed) {
        long start = System.nanoTime();
        FetchResult result;
        try {
            result = fetcher.fetch(FetchRequest.feed(feed.url(), feed.validators()));
        } catch (RuntimeException e) {
            Log.errorf(e, "feed cannot be fetched feedId=%s", feed.lease().id());
            Plan plan = schedule.onFailure(feed.known());
            finish(feed, polled(plan, "internal-error", "It could not be fetched."), Ledger.Column.FAILED, false);
            return;
        }
        boolean late = System.nanoTime() - start > slow.toNanos();
        switch (result) {
            case Fetched fetched -> read(feed, fetched, late);
            case NotModified same -> unchanged(feed, same, late);
            case Failed failed -> failed(feed, failed, late);
        }
    }

    private void read(DueFeed feed, Fetched fetched, boolean late) {
        byte[] hash = Fingerprint.of(fetched.body());
        if (Arrays.equals(hash, feed.bodyHash())) {
            unchanged(feed, new NotModified(fetched.validators(), fetched.maxAge()), late);
            return;
        }
        switch (bodies.parse(fetched)) {
            case NotAFeed(String detail) -> {
                Plan plan = schedule.onFailure(feed.known());
                finish(feed, polled(plan, "not-a-feed", detail), Ledger.Column.FAILED, late);
            }
            case SitemapIndex index -> listed(feed, fetched, bodies.read(index), hash, late);
            case ParsedFeed parsed -> listed(feed, fetched, parsed, hash, late);
        }
    }

    private void listed(DueFeed feed, Fetched fetched, ParsedFeed parsed, byte[] hash, boolean late) {
        Listing listing = Listing.of(parsed, clock.instant());
        inTransaction(feed, () -> {
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

    private void unchanged(DueFeed feed, NotModified same, boolean late) {
        // A server may leave its validators out of a 304; those of before then stay.
        boolean silent = same.validators().etag() == null && same.validators().lastModified() == null;
        Unchanged poll = new Unchanged(
                feed,
                schedule.onNotModified(feed.known(), same.maxAge()),
                silent ? null : same.validators(),
                late,
                clock.instant());
        if (journal.write(poll)) {
            outcomes.count(STAGE, "not-modified");
        } else {
            discarded(feed);
        }
    }

    private void failed(DueFeed feed, Failed failed, boolean late) {
        Plan plan = switch (failed.failure()) {
            case GONE -> schedule.onGone(feed.known());
            case ROBOTS_DISALLOWED, FORBIDDEN, ADDRESS_REFUSED, URL_INVALID -> schedule.onBlocked(feed.known());
            default ->
                failed.retryAfter() == null
                        ? schedule.onFailure(feed.known())
                        : schedule.onRetryAfter(feed.known(), failed.retryAfter());
        };
        boolean blocked = plan.state() == FeedState.BLOCKED;
        finish(
                feed,
                polled(plan, failed.failure().label(), failed.detail()),
                blocked ? Ledger.Column.BLOCKED : Ledger.Column.FAILED,
                late || failed.failure() == FetchFailure.TIMEOUT || failed.failure() == FetchFailure.TOO_SLOW);
    }

    private Polled polled(Plan plan, String outcome, @Nullable String error) {
        return new Polled(plan, outcome, error, null, null, null, null, false, clock.instant());
    }

    private void finish(DueFeed feed, Polled polled, Ledger.Column column, boolean late) {
        inTransaction(feed, () -> {
            write(feed, polled, column, late);
            return polled.outcome();
        });
    }

    private void write(DueFeed feed, Polled polled, Ledger.Column column, boolean late) {
        if (!queue.finish(feed.lease(), polled)) {
            throw new LeaseLostException();
        }
        if (polled.movedTo() != null) {
            queue.move(feed.lease().id(), polled.movedTo());
        }
        ledger.poll(feed.sourceId(), new Ledger.Entry(column, STAGE, polled.outcome(), polled.error(), late));
    }

    private void inTransaction(DueFeed feed, java.util.concurrent.Callable<String> effect) {
        try {
            String outcome = QuarkusTransaction.requiringNew().call(effect);
            outcomes.count(STAGE, outcome);
            pages.wake();
        } catch (LeaseLostException e) {
            discarded(feed);
        }
    }

    /// Another instance has asked meanwhile; its answer counts, ours was rolled back.
    private static void discarded(DueFeed feed) {
        Log.infof("poll discarded feedId=%s reason=lease-lost", feed.lease().id());
    }

    private static final class LeaseLostException extends RuntimeException {

        private static final long serialVersionUID = 1;

        LeaseLostException() {
            super("lease lost", null, false, false);
        }
    }
}
