package io.dateline.gateway.submission;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.ingest.IngestClient;
import io.dateline.ingest.api.article.SubmissionView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

@Path("/submissions")
@RunOnVirtualThread
@Tag(name = "Articles")
class SubmissionResource {

    private static final String STORED = "stored";

    private final IngestClient ingest;
    private final Articles articles;
    private final CurrentCaller caller;

    SubmissionResource(@RestClient IngestClient ingest, Articles articles, CurrentCaller caller) {
        this.ingest = ingest;
        this.articles = articles;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getSubmission", summary = "What became of an article that you handed in")
    @APIResponse(responseCode = "200", description = "The submission; `status` ends as `analysed` or `rejected`.")
    public SubmissionView get(@RestPath UUID id) {
        SubmissionView submission = ingest.submission(id);
        UUID articleId = submission.articleId();
        return articleId == null || !submission.status().equals(STORED)
                ? submission
                : withAnalysis(submission, articleId);
    }

    /// ingest-service knows of an article until it is stored; what analysis made of it is known here.
    private SubmissionView withAnalysis(SubmissionView stored, UUID articleId) {
        return articles.find(caller.get().tenantId(), articleId)
                .filter(article -> !article.status().equals(KnownArticle.RECEIVED))
                .map(article ->
                        new SubmissionView(stored.submissionId(), article.status(), articleId, article.rejection()))
                .orElse(stored);
    }
}
