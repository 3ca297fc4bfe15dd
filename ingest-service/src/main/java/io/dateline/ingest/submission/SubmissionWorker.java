package io.dateline.ingest.submission;

import io.dateline.ingest.article.ArticleService;
import io.dateline.ingest.article.Draft;
import io.dateline.ingest.article.Origin;
import io.dateline.ingest.article.Stored;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.FeedHints;
import io.dateline.ingest.extract.Page;
import io.dateline.ingest.extract.PlainText;
import io.dateline.ingest.fetch.FetchRequest;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.submission.SubmissionQueue.DueSubmission;
import io.dateline.ingest.work.Outcomes;
import io.dateline.ingest.work.WorkLoop;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Turns submissions into articles.
@ApplicationScoped
class SubmissionWorker {

    static final String STAGE = "submission";

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final int CONCURRENCY = 16;

    /// A person may be waiting: a page that cannot be reached is tried again soon, and only twice.
    private static final int ATTEMPTS = 3;

    private static final Duration BACK_OFF = Duration.ofSeconds(10);

    private final SubmissionQueue queue;
    private final Fetcher fetcher;
    private final ArticleService articles;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final Extractor extractor = new Extractor();
    private final PlainText plainText = new PlainText();
    private final WorkLoop<DueSubmission> loop;

    SubmissionWorker(
            SubmissionQueue queue,
            Fetcher fetcher,
            HostGate hosts,
            ArticleService articles,
            Outcomes outcomes,
            InstantSource clock) {
        this.queue = queue;
        this.fetcher = fetcher;
        this.articles = articles;
        this.outcomes = outcomes;
        this.clock = clock;
        this.loop = new WorkLoop<>("submission", CONCURRENCY, IDLE, queue, hosts::busyHosts, this::process);
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

    private void process(DueSubmission due) {
        NewArticle content = due.content();
        if (due.attempt() > ATTEMPTS + 3) {
            reject(due, "abandoned", "Every attempt at it was cut off.");
        } else if (content.isAddressOnly()) {
            fetch(due, URI.create(String.valueOf(content.url())));
        } else {
            URI url = content.url() == null ? null : URI.create(content.url());
            conclude(due, extracted(due, content, url), new Origin(due.tenantId(), null, url, clock.instant()));
        }
    }

    private void fetch(DueSubmission due, URI url) {
        switch (fetcher.fetch(FetchRequest.page(url))) {
            case Fetched fetched -> {
                Page page = new Page(fetched.body(), fetched.contentType(), fetched.url(), FeedHints.NONE);
                conclude(
                        due,
                        attempt(due, () -> extractor.extract(page)),
                        new Origin(null, null, fetched.url(), clock.instant()));
            }
            case NotModified same -> reject(due, "bad-response", "The site answers 304 to a first request.");
            case Failed failed -> failed(due, failed);
        }
    }

    private @Nullable Extraction extracted(DueSubmission due, NewArticle content, @Nullable URI url) {
        String html = content.html();
        if (html == null) {
            String text = String.valueOf(content.text());
            return attempt(due, () -> plainText.extract(content.title(), text, url));
        }
        Page page = new Page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url, FeedHints.NONE);
        return attempt(due, () -> extractor.extract(page));
    }

    private static @Nullable Extraction attempt(DueSubmission due, Callable<Extraction> extraction) {
        try {
            return extraction.call();
        } catch (Exception | StackOverflowError e) {
            Log.errorf(
                    e, "submission cannot be read submissionId=%s", due.lease().id());
            return null;
        }
    }

    private void conclude(DueSubmission due, @Nullable Extraction extraction, Origin origin) {
        switch (extraction) {
            case null -> reject(due, "unreadable", "It could not be read.");
            case NotAnArticle(Extraction.Reason reason, String detail) ->
                reject(due, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
            case Extracted extracted -> store(due, withStatedFacts(Draft.of(extracted, origin), due.content()));
        }
    }

    /// What the sender says holds against what was found.
    private static Draft withStatedFacts(Draft draft, NewArticle stated) {
        StatedTime time = stated.publishedAt() == null ? null : StatedTime.parse(stated.publishedAt());
        List<String> byline = stated.byline() == null ? List.of() : stated.byline();
        List<String> tags = stated.tags() == null ? List.of() : stated.tags();
        return new Draft(
                draft.tenantId(),
                draft.source(),
                draft.url(),
                draft.claimedUrl(),
                stated.title() == null || stated.title().isBlank() ? draft.title() : stated.title(),
                draft.text(),
                byline.isEmpty() ? draft.byline() : byline,
                time == null ? draft.publishedAt() : time.at(),
                time == null ? draft.publishedPrecision() : time.precision(),
                draft.dateline(),
                stated.language() == null ? draft.declaredLanguage() : stated.language(),
                tags.isEmpty() ? draft.tags() : tags,
                draft.fetchedAt(),
                draft.reading());
    }

    private void store(DueSubmission due, Draft draft) {
        inTransaction(due, () -> {
            Stored stored = articles.store(draft);
            if (!queue.finish(due.lease(), stored.articleId(), null)) {
                throw new LeaseLostException();
            }
            return switch (stored.change()) {
                case NEW -> "stored";
                case REVISED -> "revised";
                case UNCHANGED -> "unchanged";
            };
        });
    }

    private void failed(DueSubmission due, Failed failed) {
        if (!failed.failure().isTransient() || due.attempt() >= ATTEMPTS) {
            String status = failed.status() == 0 ? "" : " (HTTP " + failed.status() + ")";
            reject(due, failed.failure().label(), failed.detail() + status);
            return;
        }
        inTransaction(due, () -> {
            if (!queue.postpone(due.lease(), clock.instant().plus(BACK_OFF))) {
                throw new LeaseLostException();
            }
            return "";
        });
    }

    private void reject(DueSubmission due, String outcome, String sentence) {
        inTransaction(due, () -> {
            if (!queue.finish(due.lease(), null, sentence)) {
                throw new LeaseLostException();
            }
            return outcome;
        });
    }

    private void inTransaction(DueSubmission due, Callable<String> effect) {
        try {
            String outcome = QuarkusTransaction.requiringNew().call(effect);
            if (!outcome.isEmpty()) {
                outcomes.count(STAGE, outcome);
            }
        } catch (LeaseLostException e) {
            Log.infof(
                    "submission discarded submissionId=%s reason=lease-lost",
                    due.lease().id());
        }
    }

    private static final class LeaseLostException extends RuntimeException {

        private static final long serialVersionUID = 1;

        LeaseLostException() {
            super("lease lost", null, false, false);
        }
    }
}
