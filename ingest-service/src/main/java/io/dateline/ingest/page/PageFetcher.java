package io.dateline.ingest.page;

import io.dateline.ingest.article.ArticleService;
import io.dateline.ingest.article.Draft;
import io.dateline.ingest.article.Origin;
import io.dateline.ingest.article.Stored;
import io.dateline.ingest.entry.FeedArticle;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.Page;
import io.dateline.ingest.fetch.FetchFailure;
import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.ledger.Ledger;
import io.dateline.ingest.page.PageQueue.Again;
import io.dateline.ingest.page.PageQueue.Attempt;
import io.dateline.ingest.page.PageQueue.DuePage;
import io.dateline.ingest.page.PageQueue.State;
import io.dateline.ingest.page.RevisitPolicy.Seen;
import io.dateline.ingest.source.Publishers;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Fetches listed pages and stores the articles in them. One transaction writes article, message, outcome and
/// ledger.
@ApplicationScoped
class PageFetcher implements Worker<DuePage> {

    static final String STAGE = "page";

    private final PageQueue queue;
    private final RevisitWorker revisits;
    private final Fetcher fetcher;
    private final Extractor extractor = new Extractor();
    private final ArticleService articles;
    private final Publishers publishers;
    private final Ledger ledger;
    private final PageConfig config;
    private final RetryPolicy retries;
    private final InstantSource clock;

    PageFetcher(
            PageQueue queue,
            RevisitWorker revisits,
            Fetcher fetcher,
            ArticleService articles,
            Publishers publishers,
            Ledger ledger,
            PageConfig config,
            InstantSource clock) {
        this.queue = queue;
        this.revisits = revisits;
        this.fetcher = fetcher;
        this.articles = articles;
        this.publishers = publishers;
        this.ledger = ledger;
        this.config = config;
        this.retries = new RetryPolicy(config.attempts(), config.backOff());
        this.clock = clock;
    }

    @Override
    public String name() {
        return STAGE;
    }

    @Override
    public PageQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return config.concurrency();
    }

    @Override
    public Ending attempt(DuePage page) {
        if (retries.isHopeless(page.attempt())) {
            // Whoever took it before never came back to say how it ended.
            return giveUp(page, "abandoned", "Every attempt at this page was cut off.", 0, Ledger.Column.FAILED, false);
        }
        long start = System.nanoTime();
        return switch (fetcher.fetch(FetchRequest.page(page.url()))) {
            case Fetched fetched ->
                read(page, fetched, System.nanoTime() - start > config.slow().toNanos());
            case NotModified same ->
                failed(
                        page,
                        new Failed(FetchFailure.BAD_RESPONSE, "The site answers 304 to a first request.", 304, null));
            case Failed failed -> failed(page, failed);
        };
    }

    private Ending read(DuePage page, Fetched fetched, boolean slow) {
        Extraction extraction;
        try {
            extraction = extractor.extract(new Page(
                    fetched.body(),
                    fetched.contentType(),
                    fetched.url(),
                    page.hints().forExtraction()));
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "page cannot be read pageId=%s", page.lease().id());
            return giveUp(page, "unreadable", "The page could not be read.", 0, Ledger.Column.FAILED, slow);
        }
        return switch (extraction) {
            case Extracted extracted -> store(page, fetched, extracted, slow);
            case NotAnArticle(Extraction.Reason reason, String detail)
            when reason.isTransient() ->
                failed(page, new Failed(FetchFailure.SERVER_ERROR, detail, 200, null), reason.label());
            case NotAnArticle(Extraction.Reason reason, String detail) -> {
                Extracted ofFeed = FeedArticle.standsFor(reason) ? ofFeed(page, detail) : null;
                yield ofFeed == null
                        ? giveUp(page, reason.label(), detail, 0, Ledger.Column.FAILED, slow)
                        : store(page, new Unread(detail, 200), ofFeed, slow);
            }
        };
    }

    /// The article as the feed carries it; null if it does not carry it.
    private @Nullable Extracted ofFeed(DuePage page, String trouble) {
        try {
            return FeedArticle.of(page.hints(), page.url(), trouble, extractor);
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(
                    e, "text of a feed cannot be read pageId=%s", page.lease().id());
            return null;
        }
    }

    /// Why the page itself could not be read.
    private record Unread(String detail, int status) {}

    /// The page stays among those that are looked at again: once it can be read, what it says is a revision.
    private Ending store(DuePage page, Unread unread, Extracted extracted, boolean slow) {
        return Ending.done(() -> {
            Instant now = clock.instant();
            Draft draft = Draft.of(extracted, new Origin(null, publishers.find(page.sourceId()), page.url(), now));
            Stored stored = articles.store(draft);
            Instant published = draft.publishedAt();
            Instant newsSince = published == null || published.isAfter(now) ? page.newsSince() : published;
            Attempt attempt = new Attempt(
                    State.DONE,
                    FeedArticle.OUTCOME,
                    unread.detail(),
                    unread.status(),
                    stored.articleId(),
                    revisits.after(newsSince, Seen.SAME),
                    new Again(newsSince, Validators.NONE));
            write(page, attempt, column(stored.change()), slow);
            return FeedArticle.OUTCOME;
        });
    }

    private static Ledger.Column column(Stored.Change change) {
        return switch (change) {
            case NEW -> Ledger.Column.NEW_ARTICLE;
            case REVISED -> Ledger.Column.UPDATED_ARTICLE;
            case UNCHANGED -> Ledger.Column.UNCHANGED;
        };
    }

    private Ending store(DuePage page, Fetched fetched, Extracted extracted, boolean slow) {
        return Ending.done(() -> {
            Instant now = clock.instant();
            Draft draft = Draft.of(extracted, new Origin(null, publishers.find(page.sourceId()), fetched.url(), now));
            Stored stored =
                    articles.store(draft, Boolean.TRUE.equals(page.hints().firstListing()));
            String outcome = stored.change().outcome();
            Ledger.Column column = column(stored.change());
            Instant published = draft.publishedAt();
            Instant newsSince = published == null || published.isAfter(now) ? page.newsSince() : published;
            Seen seen = stored.change() == Stored.Change.REVISED ? Seen.CHANGED : Seen.SAME;
            Attempt attempt = new Attempt(
                    State.DONE,
                    outcome,
                    null,
                    200,
                    stored.articleId(),
                    revisits.after(newsSince, seen),
                    new Again(newsSince, fetched.validators()));
            write(page, attempt, column, slow);
            return outcome;
        });
    }

    private Ending failed(DuePage page, Failed failed) {
        return failed(page, failed, failed.failure().label());
    }

    private Ending failed(DuePage page, Failed failed, String label) {
        boolean slow = failed.failure() == FetchFailure.TIMEOUT || failed.failure() == FetchFailure.TOO_SLOW;
        boolean blocked = failed.failure() == FetchFailure.ROBOTS_DISALLOWED
                || failed.failure() == FetchFailure.ADDRESS_REFUSED
                || failed.failure() == FetchFailure.FORBIDDEN;
        Ledger.Column column = blocked ? Ledger.Column.BLOCKED : Ledger.Column.FAILED;
        Duration wait = retries.waitAfter(page.attempt(), failed);
        if (wait == null) {
            Extracted ofFeed = FeedArticle.standsFor(failed.failure()) ? ofFeed(page, failed.detail()) : null;
            return ofFeed == null
                    ? giveUp(page, label, failed.detail(), failed.status(), column, slow)
                    : store(page, new Unread(failed.detail(), failed.status()), ofFeed, slow);
        }
        Instant again = clock.instant().plus(wait);
        Attempt attempt = new Attempt(State.WAITING, label, failed.detail(), failed.status(), null, again, null);
        return Ending.later(again, () -> write(page, attempt, Ledger.Column.NONE, slow, "retry-" + label));
    }

    /// A page that was read before keeps its article; whether it was taken down is for a second look to say.
    private Ending giveUp(DuePage page, String outcome, String reason, int status, Ledger.Column column, boolean slow) {
        boolean stored = page.articleId() != null;
        Attempt attempt = new Attempt(
                stored ? State.DONE : State.GIVEN_UP,
                outcome,
                reason,
                status,
                page.articleId(),
                stored ? revisits.soon() : null,
                null);
        return Ending.done(outcome, () -> write(page, attempt, column, slow));
    }

    private void write(DuePage page, Attempt attempt, Ledger.Column column, boolean slow) {
        write(page, attempt, column, slow, attempt.outcome());
    }

    private void write(DuePage page, Attempt attempt, Ledger.Column column, boolean slow, String entry) {
        queue.finish(page.lease(), attempt);
        ledger.page(page.sourceId(), new Ledger.Entry(column, STAGE, entry, attempt.reason(), slow));
    }
}
