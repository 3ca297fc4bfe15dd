package io.dateline.ingest.submission;

import io.dateline.ingest.api.article.NewArticle;
import io.dateline.ingest.api.article.SubmissionView;
import io.dateline.ingest.caller.Caller;
import io.dateline.ingest.url.InvalidUrlException;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes own articles in, and tells what became of them.
@ApplicationScoped
class SubmissionService {

    /// UTF-16 units; what is longer is no article.
    static final int MAX_TEXT_LENGTH = 1_000_000;

    static final int MAX_HTML_LENGTH = 5_000_000;

    private final Submissions submissions;
    private final WorkLoops loops;
    private final InstantSource clock;

    SubmissionService(Submissions submissions, WorkLoops loops, InstantSource clock) {
        this.submissions = submissions;
        this.loops = loops;
        this.clock = clock;
    }

    SubmissionView submit(NewArticle request, Caller caller) {
        check(request);
        URI url = url(request.url());
        Submission submission = new Submission();
        submission.id = UUID.randomUUID();
        submission.tenantId = caller.tenant();
        submission.status = "received";
        submission.content = storable(request, url);
        submission.url = url == null ? null : url.toString();
        submission.host = url != null && isAddressOnly(request) ? url.getAuthority() : null;
        submission.receivedAt = clock.instant();
        submission.dueAt = submission.receivedAt;
        QuarkusTransaction.requiringNew().run(() -> submissions.persist(submission));
        loops.of(SubmissionWorker.STAGE).wake();
        return view(submission);
    }

    @Transactional
    SubmissionView get(UUID id, Caller caller) {
        return submissions
                .ofTenant(caller.tenant(), id)
                .map(SubmissionService::view)
                .orElseThrow(() -> new ProblemException(404, "submission-not-found", "No submission has this id."));
    }

    /// Whether it is to be fetched.
    static boolean isAddressOnly(NewArticle request) {
        return request.html() == null && request.text() == null;
    }

    private static SubmissionView view(Submission submission) {
        return new SubmissionView(submission.id, submission.status, submission.articleId, submission.rejection);
    }

    private static void check(NewArticle request) {
        if (request.html() != null && request.text() != null) {
            throw invalid("/html", "Send `html` or `text`, not both.");
        }
        if (isAddressOnly(request) && (request.url() == null || request.url().isBlank())) {
            throw invalid("/", "Send a `url` to be fetched, or the article itself as `html` or `text`.");
        }
        if (request.text() != null && request.text().isBlank()) {
            throw invalid("/text", "The text is empty.");
        }
        if (request.html() != null && request.html().isBlank()) {
            throw invalid("/html", "The page is empty.");
        }
        tooLarge("text", request.text(), MAX_TEXT_LENGTH);
        tooLarge("html", request.html(), MAX_HTML_LENGTH);
        if (request.publishedAt() != null) {
            try {
                StatedTime.parse(request.publishedAt());
            } catch (DateTimeException | IndexOutOfBoundsException e) {
                throw invalid(
                        "/publishedAt", "This is no time; write 2026-11-23T09:00:00Z, 2026-11-23, 2026-11 or 2026.");
            }
        }
        if (request.language() != null
                && Locale.forLanguageTag(request.language()).toLanguageTag().equals("und")) {
            throw invalid("/language", "This is no language tag (BCP 47); write `en` or `pt-BR`.");
        }
    }

    private static void tooLarge(String field, @Nullable String content, int longest) {
        if (content != null && content.length() > longest) {
            throw new ProblemException(
                    413,
                    "content-too-large",
                    "`" + field + "` has " + content.length() + " characters; at most " + longest + " are accepted.");
        }
    }

    private static @Nullable URI url(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return WebUrl.parse(text);
        } catch (InvalidUrlException e) {
            throw new ProblemException(422, "url-invalid", e.reason(), List.of(Problem.Error.of("/url", e.reason())));
        }
    }

    /// The database's JSON cannot hold the character zero, and nobody means it.
    private static NewArticle storable(NewArticle request, @Nullable URI url) {
        return new NewArticle(
                url == null ? null : url.toString(),
                Characters.storable(request.html()),
                Characters.storable(request.text()),
                Characters.storable(request.title()),
                Characters.storable(request.byline()),
                request.publishedAt(),
                request.language(),
                Characters.storable(request.tags()));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(400, "request-invalid", detail, List.of(Problem.Error.of(pointer, detail)));
    }
}
