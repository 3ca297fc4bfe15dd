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
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.page.RevisitPolicy.Seen;
import io.dateline.ingest.page.RevisitQueue.DueLook;
import io.dateline.ingest.page.RevisitQueue.Looked;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Looks at stored pages again: an edit becomes a revision, a page that is taken down a withdrawal. A look that
/// finds nothing to tell changes nothing but the schedule.
@ApplicationScoped
class Revisits {

    static final String STAGE = "revisit";

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final RevisitQueue queue;
    private final RevisitPolicy policy;
    private final Fetcher fetcher;
    private final Extractor extractor = new Extractor();
    private final ArticleService articles;
    private final Publishers publishers;
    private final Ledger ledger;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final RevisitConfig config;
    private final WorkLoop<DueLook> loop;

    Revisits(
            RevisitQueue queue,
            Fetcher fetcher,
            HostGate hosts,
            ArticleService articles,
            Publishers publishers,
            Ledger ledger,
            Outcomes outcomes,
            RevisitConfig config,
            InstantSource clock) {
        this.queue = queue;
        this.policy = new RevisitPolicy(config.first(), config.growth(), config.until());
        this.fetcher = fetcher;
        this.articles = articles;
        this.publishers = publishers;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.clock = clock;
        this.config = config;
        this.loop = new WorkLoop<>(STAGE, config.concurrency(), IDLE, queue, hosts::busyHosts, this::look);
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop(Duration.ofSeconds(5));
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

    private void look(DueLook look) {
        Words former = articles.current(look.articleId());
        if (former == null) {
            finish(look, "forgotten", Seen.NOTHING, new Looked(null, null, 0, 0, null, null));
            return;
        }
        switch (fetcher.fetch(FetchRequest.again(look.url(), look.validators()))) {
            case NotModified same -> same(look, same.validators());
            case Failed failed -> missing(look, Sight.of(failed.failure()), failed);
            case Fetched fetched -> read(look, fetched, former);
        }
    }

    private void same(DueLook look, @Nullable Validators validators) {
        finish(look, "unchanged", Seen.SAME, new Looked(null, null, 0, 0, null, validators));
    }

    private void read(DueLook look, Fetched fetched, Words former) {
        Extraction found;
        try {
            found = extractor.extract(new Page(
                    fetched.body(),
                    fetched.contentType(),
                    fetched.url(),
                    look.hints().forExtraction()));
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "page cannot be read again pageId=%s", look.lease().id());
            finish(
                    look,
                    "unreadable",
                    Seen.NOTHING,
                    new Looked(null, null, 0, look.doubt().misses(), null, null));
            return;
        }
        Sight sight = Sight.of(look.url(), fetched.url(), former, found);
        boolean convinced = sight == Sight.STANDS || sight == Sight.REPLACED && isSettled(look);
        if (convinced && found instanceof Extracted extracted) {
            store(look, fetched, extracted);
        } else {
            String where = fetched.url().equals(look.url()) ? "" : " It leads to another page of the site.";
            missing(look, sight, new Evidence("The page no longer shows the article." + where, 200));
        }
    }

    private record Evidence(String sentence, int status) {}

    private void missing(DueLook look, Sight sight, Failed failed) {
        missing(look, sight, new Evidence(failed.detail(), failed.status()));
    }

    private void missing(DueLook look, Sight sight, Evidence evidence) {
        if (sight == Sight.UNKNOWN) {
            Looked looked =
                    new Looked(null, null, evidence.status(), look.doubt().misses(), null, null);
            finish(look, "no-answer", Seen.NOTHING, looked);
            return;
        }
        Doubt doubt = look.doubt().missed();
        if (sight == Sight.MISSING && doubt.isSettled(clock.instant(), config.outage())) {
            withdraw(look, evidence, doubt.misses());
            return;
        }
        boolean outage = doubt.isHeldBack(clock.instant(), config.outage());
        Instant next = policy.doubtful(clock.instant(), doubt.misses());
        Looked looked = new Looked(null, null, evidence.status(), doubt.misses(), next, null);
        inTransaction(look, () -> {
            String outcome = outage ? "outage" : "doubtful";
            write(look, outcome, looked, Ledger.Column.NONE);
            return outcome;
        });
    }

    private boolean isSettled(DueLook look) {
        return look.doubt().missed().isSettled(clock.instant(), config.outage());
    }

    private void withdraw(DueLook look, Evidence evidence, int misses) {
        inTransaction(look, () -> {
            boolean news = articles.withdraw(look.articleId(), publishers.find(look.sourceId()), clock.instant());
            Looked looked = new Looked(
                    news ? "withdrawn" : null,
                    evidence.sentence(),
                    evidence.status(),
                    misses,
                    after(look.newsSince(), Seen.SAME),
                    null);
            String outcome = news ? "withdrawn" : "still-withdrawn";
            write(look, outcome, looked, Ledger.Column.NONE);
            return outcome;
        });
    }

    private void store(DueLook look, Fetched fetched, Extracted extracted) {
        inTransaction(look, () -> {
            Stored stored = articles.store(Draft.of(
                    extracted, new Origin(null, publishers.find(look.sourceId()), fetched.url(), clock.instant())));
            boolean changed = stored.change() != Stored.Change.UNCHANGED;
            Looked looked = new Looked(
                    changed ? "revised" : null,
                    null,
                    200,
                    0,
                    after(look.newsSince(), changed ? Seen.CHANGED : Seen.SAME),
                    fetched.validators());
            String outcome = changed ? "revised" : "unchanged";
            write(look, outcome, looked, changed ? Ledger.Column.UPDATED_ARTICLE : Ledger.Column.NONE);
            queue.stood(look.lease());
            return outcome;
        });
    }

    /// @param looked its time is set here
    private void finish(DueLook look, String outcome, Seen seen, Looked looked) {
        inTransaction(look, () -> {
            Instant next = outcome.equals("forgotten") ? null : after(look.newsSince(), seen);
            write(look, outcome, looked.again(next), Ledger.Column.NONE);
            if (seen == Seen.SAME) {
                queue.stood(look.lease());
            }
            return outcome;
        });
    }

    private void write(DueLook look, String outcome, Looked looked, Ledger.Column column) {
        if (!queue.finish(look.lease(), looked)) {
            throw new LeaseLostException();
        }
        ledger.page(look.sourceId(), new Ledger.Entry(column, STAGE, outcome, null, false));
    }

    private void inTransaction(DueLook look, Callable<String> effect) {
        try {
            outcomes.count(STAGE, QuarkusTransaction.requiringNew().call(effect));
        } catch (LeaseLostException e) {
            Log.infof("look discarded pageId=%s reason=lease-lost", look.lease().id());
        }
    }
}
