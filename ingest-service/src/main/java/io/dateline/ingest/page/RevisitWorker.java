package io.dateline.ingest.page;

import io.dateline.ingest.article.ArticleService;
import io.dateline.ingest.article.Draft;
import io.dateline.ingest.article.Origin;
import io.dateline.ingest.article.Stored;
import io.dateline.ingest.article.Words;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.Page;
import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.ledger.Ledger;
import io.dateline.ingest.page.RevisitPolicy.Seen;
import io.dateline.ingest.page.RevisitQueue.DueRevisit;
import io.dateline.ingest.page.RevisitQueue.RevisitRecord;
import io.dateline.ingest.source.Publishers;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Looks at stored pages again: an edit becomes a revision, a page that is taken down a withdrawal. A look that
/// finds nothing to tell changes nothing but the schedule.
@ApplicationScoped
class RevisitWorker implements Worker<DueRevisit> {

    static final String STAGE = "revisit";

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final RevisitQueue queue;
    private final RevisitPolicy policy;
    private final Fetcher fetcher;
    private final Extractor extractor = new Extractor();
    private final ArticleService articles;
    private final Publishers publishers;
    private final Ledger ledger;
    private final InstantSource clock;
    private final RevisitConfig config;

    RevisitWorker(
            RevisitQueue queue,
            Fetcher fetcher,
            ArticleService articles,
            Publishers publishers,
            Ledger ledger,
            RevisitConfig config,
            InstantSource clock) {
        this.queue = queue;
        this.policy = new RevisitPolicy(config.first(), config.growth(), config.until());
        this.fetcher = fetcher;
        this.articles = articles;
        this.publishers = publishers;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public String name() {
        return STAGE;
    }

    @Override
    public RevisitQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return config.concurrency();
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public boolean isEnabled() {
        return config.enabled();
    }

    /// When a page is looked at again that was stored or changed just now.
    ///
    /// @return null: never
    @Nullable
    Instant after(Instant newsSince, Seen seen) {
        return config.enabled() ? policy.next(newsSince, clock.instant(), seen) : null;
    }

    /// When a page is looked at again that was stored before and could not be read just now.
    ///
    /// @return null: never
    @Nullable
    Instant soon() {
        return config.enabled() ? policy.doubtful(clock.instant(), 1) : null;
    }

    @Override
    public Ending attempt(DueRevisit revisit) {
        Words former = articles.current(revisit.articleId());
        if (former == null) {
            return finish(revisit, "forgotten", Seen.NOTHING, new RevisitRecord(null, null, 0, 0, null, null));
        }
        return switch (fetcher.fetch(FetchRequest.again(revisit.url(), revisit.validators()))) {
            case NotModified same -> same(revisit, same.validators());
            case Failed failed -> missing(revisit, RevisitResult.of(failed.failure()), failed);
            case Fetched fetched -> read(revisit, fetched, former);
        };
    }

    private Ending same(DueRevisit revisit, @Nullable Validators validators) {
        return finish(revisit, "unchanged", Seen.SAME, new RevisitRecord(null, null, 0, 0, null, validators));
    }

    private Ending read(DueRevisit revisit, Fetched fetched, Words former) {
        Extraction found;
        try {
            found = extractor.extract(new Page(
                    fetched.body(),
                    fetched.contentType(),
                    fetched.url(),
                    revisit.hints().forExtraction()));
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "page cannot be read again pageId=%s", revisit.lease().id());
            return finish(
                    revisit,
                    "unreadable",
                    Seen.NOTHING,
                    new RevisitRecord(null, null, 0, revisit.missHistory().misses(), null, null));
        }
        RevisitResult result = RevisitResult.of(revisit.url(), fetched.url(), former, found);
        boolean convinced = result == RevisitResult.PRESENT || result == RevisitResult.REPLACED && isSettled(revisit);
        if (convinced && found instanceof Extracted extracted) {
            return store(revisit, fetched, extracted);
        }
        String where = fetched.url().equals(revisit.url()) ? "" : " It leads to another page of the site.";
        return missing(revisit, result, new Evidence("The page no longer shows the article." + where, 200));
    }

    private record Evidence(String sentence, int status) {}

    private Ending missing(DueRevisit revisit, RevisitResult result, Failed failed) {
        return missing(revisit, result, new Evidence(failed.detail(), failed.status()));
    }

    private Ending missing(DueRevisit revisit, RevisitResult result, Evidence evidence) {
        if (result == RevisitResult.UNKNOWN) {
            RevisitRecord written = new RevisitRecord(
                    null, null, evidence.status(), revisit.missHistory().misses(), null, null);
            return finish(revisit, "no-answer", Seen.NOTHING, written);
        }
        MissHistory missHistory = revisit.missHistory().missed();
        if (result == RevisitResult.MISSING && missHistory.isSettled(clock.instant(), config.outage())) {
            return withdraw(revisit, evidence, missHistory.misses());
        }
        boolean outage = missHistory.isHeldBack(clock.instant(), config.outage());
        Instant next = policy.doubtful(clock.instant(), missHistory.misses());
        RevisitRecord written = new RevisitRecord(null, null, evidence.status(), missHistory.misses(), next, null);
        String outcome = outage ? "outage" : "doubtful";
        return Ending.done(outcome, () -> write(revisit, outcome, written, Ledger.Column.NONE));
    }

    private boolean isSettled(DueRevisit revisit) {
        return revisit.missHistory().missed().isSettled(clock.instant(), config.outage());
    }

    private Ending withdraw(DueRevisit revisit, Evidence evidence, int misses) {
        return Ending.done(() -> {
            boolean news = articles.withdraw(revisit.articleId(), publishers.find(revisit.sourceId()), clock.instant());
            RevisitRecord written = new RevisitRecord(
                    news ? "withdrawn" : null,
                    evidence.sentence(),
                    evidence.status(),
                    misses,
                    after(revisit.newsSince(), Seen.SAME),
                    null);
            String outcome = news ? "withdrawn" : "still-withdrawn";
            write(revisit, outcome, written, Ledger.Column.NONE);
            return outcome;
        });
    }

    private Ending store(DueRevisit revisit, Fetched fetched, Extracted extracted) {
        return Ending.done(() -> {
            Stored stored = articles.store(Draft.of(
                    extracted, new Origin(null, publishers.find(revisit.sourceId()), fetched.url(), clock.instant())));
            boolean changed = stored.change() != Stored.Change.UNCHANGED;
            RevisitRecord written = new RevisitRecord(
                    changed ? "revised" : null,
                    null,
                    200,
                    0,
                    after(revisit.newsSince(), changed ? Seen.CHANGED : Seen.SAME),
                    fetched.validators());
            String outcome = changed ? "revised" : "unchanged";
            write(revisit, outcome, written, changed ? Ledger.Column.UPDATED_ARTICLE : Ledger.Column.NONE);
            queue.stood(revisit.lease());
            return outcome;
        });
    }

    /// @param looked its time is set here
    private Ending finish(DueRevisit revisit, String outcome, Seen seen, RevisitRecord written) {
        return Ending.done(outcome, () -> {
            Instant next = outcome.equals("forgotten") ? null : after(revisit.newsSince(), seen);
            write(revisit, outcome, written.again(next), Ledger.Column.NONE);
            if (seen == Seen.SAME) {
                queue.stood(revisit.lease());
            }
        });
    }

    private void write(DueRevisit revisit, String outcome, RevisitRecord written, Ledger.Column column) {
        queue.finish(revisit.lease(), written);
        ledger.page(revisit.sourceId(), new Ledger.Entry(column, STAGE, outcome, null, false));
    }
}
