package io.dateline.ingest.submission;

import io.dateline.ingest.api.article.NewArticle;
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
import io.dateline.ingest.submission.SubmissionQueue.DueSubmission;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Turns submissions into articles.
@ApplicationScoped
class SubmissionWorker implements Worker<DueSubmission> {

    static final String STAGE = "submission";

    private static final int CONCURRENCY = 16;

    /// A person may be waiting: a page that cannot be reached is tried again soon, and only twice.
    private static final int ATTEMPTS = 3;

    private static final Duration BACK_OFF = Duration.ofSeconds(10);

    private final SubmissionQueue queue;
    private final Fetcher fetcher;
    private final ArticleService articles;
    private final InstantSource clock;
    private final Extractor extractor = new Extractor();
    private final PlainText plainText = new PlainText();

    SubmissionWorker(SubmissionQueue queue, Fetcher fetcher, ArticleService articles, InstantSource clock) {
        this.queue = queue;
        this.fetcher = fetcher;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return STAGE;
    }

    @Override
    public SubmissionQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    @Override
    public Ending attempt(DueSubmission due) {
        NewArticle content = due.content();
        if (due.attempt() > ATTEMPTS + 3) {
            return reject(due, "abandoned", "Every attempt at it was cut off.");
        }
        if (SubmissionService.isAddressOnly(content)) {
            return fetch(due, URI.create(String.valueOf(content.url())));
        }
        URI url = content.url() == null ? null : URI.create(content.url());
        return conclude(due, extracted(due, content, url), new Origin(due.tenantId(), null, url, clock.instant()));
    }

    private Ending fetch(DueSubmission due, URI url) {
        return switch (fetcher.fetch(FetchRequest.page(url))) {
            case Fetched fetched -> {
                Page page = new Page(fetched.body(), fetched.contentType(), fetched.url(), FeedHints.NONE);
                Extraction extraction = read(due, () -> extractor.extract(page));
                boolean later = extraction instanceof NotAnArticle refusal
                        && refusal.reason().isTransient();
                yield later && due.attempt() < ATTEMPTS
                        ? again()
                        : conclude(due, extraction, new Origin(null, null, fetched.url(), clock.instant()));
            }
            case NotModified same -> reject(due, "bad-response", "The site answers 304 to a first request.");
            case Failed failed -> failed(due, failed);
        };
    }

    private @Nullable Extraction extracted(DueSubmission due, NewArticle content, @Nullable URI url) {
        String html = content.html();
        if (html == null) {
            String text = String.valueOf(content.text());
            return read(due, () -> plainText.extract(content.title(), text, url));
        }
        Page page = new Page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url, FeedHints.NONE);
        return read(due, () -> extractor.extract(page));
    }

    private static @Nullable Extraction read(DueSubmission due, Callable<Extraction> extraction) {
        try {
            return extraction.call();
        } catch (Exception | StackOverflowError e) {
            Log.errorf(
                    e, "submission cannot be read submissionId=%s", due.lease().id());
            return null;
        }
    }

    private Ending conclude(DueSubmission due, @Nullable Extraction extraction, Origin origin) {
        return switch (extraction) {
            case null -> reject(due, "unreadable", "It could not be read.");
            case NotAnArticle(Extraction.Reason reason, String detail) -> reject(due, reason.label(), detail);
            case Extracted extracted -> store(due, withStatedFacts(Draft.of(extracted, origin), due.content()));
        };
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

    private Ending store(DueSubmission due, Draft draft) {
        return Ending.done(() -> {
            Stored stored = articles.store(draft);
            queue.finish(due.lease(), stored.articleId(), null);
            return stored.change().outcome();
        });
    }

    private Ending failed(DueSubmission due, Failed failed) {
        if (failed.failure().isTransient() && due.attempt() < ATTEMPTS) {
            return again();
        }
        String status = failed.status() == 0 ? "" : " (HTTP " + failed.status() + ")";
        return reject(due, failed.failure().label(), failed.detail() + status);
    }

    private Ending again() {
        return Ending.later(clock.instant().plus(BACK_OFF), () -> {});
    }

    private Ending reject(DueSubmission due, String outcome, String sentence) {
        return Ending.done(outcome, () -> queue.finish(due.lease(), null, sentence));
    }
}
