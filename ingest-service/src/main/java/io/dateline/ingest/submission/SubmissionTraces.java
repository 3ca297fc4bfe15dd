package io.dateline.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a tenant handed in under an address.
@ApplicationScoped
public class SubmissionTraces {

    private final Submissions submissions;

    SubmissionTraces(Submissions submissions) {
        this.submissions = submissions;
    }

    /// @param status `received`, `fetching`, `stored` or `rejected`
    public record SubmissionTrace(
            UUID submissionId,
            String status,
            @Nullable String rejection,
            @Nullable UUID articleId,
            Instant receivedAt) {}

    /// The latest first; at most 20.
    @Transactional
    public List<SubmissionTrace> of(Collection<String> urls, UUID tenantId) {
        return submissions
                .find("url in ?1 and tenantId = ?2 order by receivedAt desc", urls, tenantId)
                .page(0, 20)
                .list()
                .stream()
                .map(one -> new SubmissionTrace(one.id, one.status, one.rejection, one.articleId, one.receivedAt))
                .toList();
    }
}
