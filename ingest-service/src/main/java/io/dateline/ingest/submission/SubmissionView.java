package io.dateline.ingest.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param status `received`, `fetching`, `stored` or `rejected`
/// @param articleId null until it is stored
/// @param rejection why it was rejected, a sentence; null unless it was
record SubmissionView(
        UUID submissionId,
        String status,
        @Nullable UUID articleId,
        @Nullable String rejection) {

    static SubmissionView of(Submission submission) {
        return new SubmissionView(submission.id, submission.status, submission.articleId, submission.rejection);
    }
}
