package io.dateline.ingest.page;

import io.dateline.ingest.article.ArticleService;
import io.dateline.ingest.article.Draft;
import io.dateline.ingest.article.Origin;
import io.dateline.ingest.article.Stored;
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
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.page.PageQueue.Again;
import io.dateline.ingest.page.PageQueue.Attempt;
import io.dateline.ingest.page.PageQueue.DuePage;
import io.dateline.ingest.page.PageQueue.State;
import io.dateline.ingest.page.RevisitPolicy.Seen;
import io.dateline.ingest.source.Ledger;
import io.dateline.ingest.source.Publishers;
import io.dateline.ingest.work.Outcomes;
import io.dateline.ingest.work.WorkLoop;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Fetches listed pages and stores the articles in them. One transaction writes article, message, outcome and
/// ledger.
@ApplicationScoped
class PageFetcher {

    static final String STAGE = "page";

    private static final Duration IDLE = Duration.ofMillis(500);

    private final PageQueue queue;
    private final Revisits revisits;
    private final Fetcher fetcher;
    private final Extractor extractor = new Extractor();
    private final ArticleService articles;
    private final Publishers publishers;
    private final Ledger ledger;
    private final Outcomes outcomes;
    private final PageConfig config;
    private final RetryPolicy retries;
    private final InstantSource clock;
    private final WorkLoop<DuePage> loop;

    PageFetcher(
            PageQueue queue,
            Revisits revisits,
            Fetcher fetcher,
            HostGate hosts,
            ArticleService articles,
            Publishers publishers,
            Ledger ledger,
            Outcomes outcomes,
            PageConfig config,
            InstantSource clock) {
        this.queue = queue;
        this.revisits = revisits;
        this.fetcher = fetcher;
        this.articles = articles;
        this.publishers = publishers;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.config = config;
        this.retries = new RetryPolicy(config.attempts(), config.backOff());
        this.clock = clock;
        this.loop = new WorkLoop<>("page", config.concurrency(), IDLE, queue, hosts::busyHosts, this::fetch);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop(Duration.ofSeconds(5));
    }

    void wake() {
        loop.wake();
    }

    private void fetch(DuePage page) {
        if (retries.isHopeless(page.attempt())) {
            // Whoever took it before never came back to say how it ended.
            giveUp(page, "abandoned", "Every attempt at this page was cut off.", 0, Ledger.Column.FAILED, false);
            return;
        }
        long start = System.nanoTime();
        switch (fetcher.fetch(FetchRequest.page(page.url()))) {
            case Fetched fetched ->
                read(page, fetched, System.nanoTime() - start > config.slow().toNanos());
            case NotModified same ->
                failed(
                        page,
                        new Failed(FetchFailure.BAD_RESPONSE, "The site answers 304 to a first request.", 304, null));
            case Failed failed -> failed(page, failed);
        }
    }

    private void read(DuePage page, Fetched fetched, boolean slow) {
        Extraction extraction;
        try {
            extraction = extractor.extract(new Page(
                    fetched.body(),
                    fetched.contentType(),
                    fetched.url(),
                    page.hints().forExtraction()));
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "page cannot be read pageId=%s", page.lease().id());
            giveUp(page, "unreadable", "The page could not be read.", 0, Ledger.Column.FAILED, slow);
            return;
        }
        switch (extraction) {
            case Extracted extracted -> store(page, fetched, extracted, slow);
            case NotAnArticle(Extraction.Reason reason, String detail) ->
                giveUp(page, label(reason), detail, 0, Ledger.Column.FAILED, slow);
        }
    }

    private void store(DuePage page, Fetched fetched, Extracted extracted, boolean slow) {
        inTransaction(page, () -> {
            Instant now = clock.instant();
            Draft draft = Draft.of(extracted, new Origin(null, publishers.find(page.sourceId()), fetched.url(), now));
            Stored stored = articles.store(draft);
            String outcome = switch (stored.change()) {
                case NEW -> "stored";
                case REVISED -> "revised";
                case UNCHANGED -> "unchanged";
            };
            Ledger.Column column = switch (stored.change()) {
                case NEW -> Ledger.Column.NEW_ARTICLE;
                case REVISED -> Ledger.Column.UPDATED_ARTICLE;
                case UNCHANGED -> Ledger.Column.UNCHANGED;
            };
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

    private void failed(DuePage page, Failed failed) {
        boolean slow = failed.failure() == FetchFailure.TIMEOUT || failed.failure() == FetchFailure.TOO_SLOW;
        boolean blocked = failed.failure() == FetchFailure.ROBOTS_DISALLOWED
                || failed.failure() == FetchFailure.ADDRESS_REFUSED
                || failed.failure() == FetchFailure.FORBIDDEN;
        Ledger.Column column = blocked ? Ledger.Column.BLOCKED : Ledger.Column.FAILED;
        String label = failed.failure().label();
        Duration wait = retries.waitAfter(page.attempt(), failed);
        if (wait == null) {
            giveUp(page, label, failed.detail(), failed.status(), column, slow);
            return;
        }
        Attempt attempt = new Attempt(
                State.WAITING,
                label,
                failed.detail(),
                failed.status(),
                null,
                clock.instant().plus(wait),
                null);
        inTransaction(page, () -> {
            write(page, attempt, Ledger.Column.NONE, slow, "retry-" + label);
            // Not an end, so not counted as one.
            return "";
        });
    }

    /// A page that was read before keeps its article; whether it was taken down is for a second look to say.
    private void giveUp(DuePage page, String outcome, String reason, int status, Ledger.Column column, boolean slow) {
        boolean stored = page.articleId() != null;
        Attempt attempt = new Attempt(
                stored ? State.DONE : State.GIVEN_UP,
                outcome,
                reason,
                status,
                page.articleId(),
                stored ? revisits.soon() : null,
                null);
        inTransaction(page, () -> {
            write(page, attempt, column, slow);
            return outcome;
        });
    }

    private void write(DuePage page, Attempt attempt, Ledger.Column column, boolean slow) {
        write(page, attempt, column, slow, attempt.outcome());
    }

    private void write(DuePage page, Attempt attempt, Ledger.Column column, boolean slow, String entry) {
        if (!queue.finish(page.lease(), attempt)) {
            throw new LeaseLostException();
        }
        ledger.page(page.sourceId(), new Ledger.Entry(column, STAGE, entry, attempt.reason(), slow));
    }

    private void inTransaction(DuePage page, Callable<String> effect) {
        try {
            String outcome = QuarkusTransaction.requiringNew().call(effect);
            if (!outcome.isEmpty()) {
                outcomes.count(STAGE, outcome);
            }
        } catch (LeaseLostException e) {
            Log.infof("page discarded pageId=%s reason=lease-lost", page.lease().id());
        }
    }

    private static String label(Extraction.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
