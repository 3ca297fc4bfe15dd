package io.dateline.ingest.submission;

import io.dateline.ingest.api.article.NewArticle;
import io.dateline.ingest.api.article.SubmissionApi;
import io.dateline.ingest.api.article.SubmissionView;
import io.dateline.ingest.caller.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;

@RunOnVirtualThread
class SubmissionResource implements SubmissionApi {

    private final SubmissionService submissions;
    private final CurrentCaller caller;

    SubmissionResource(SubmissionService submissions, CurrentCaller caller) {
        this.submissions = submissions;
        this.caller = caller;
    }

    @Override
    public SubmissionView submit(NewArticle request) {
        return submissions.submit(request, caller.get());
    }

    @Override
    public SubmissionView submission(UUID id) {
        return submissions.get(id, caller.get());
    }
}
