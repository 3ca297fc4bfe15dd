package io.dateline.ingest.submission;

import io.dateline.ingest.api.coverage.Why.SubmissionTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What a tenant handed in under an address.
@ApplicationScoped
public class SubmissionTraces {

    private final Submissions submissions;

    SubmissionTraces(Submissions submissions) {
        this.submissions = submissions;
    }

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
