package io.dateline.gateway.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.source.Answer;
import io.dateline.gateway.source.Ingest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/submissions")
@RunOnVirtualThread
@Tag(name = "Articles")
class SubmissionResource {

    private static final String STORED = "stored";

    private final Ingest ingest;
    private final Articles articles;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    SubmissionResource(Ingest ingest, Articles articles, CurrentCaller caller, ObjectMapper json) {
        this.ingest = ingest;
        this.articles = articles;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubmission", summary = "What became of an article that you handed in")
    @APIResponse(
            responseCode = "200",
            description = "The submission; `status` ends as `analysed` or `rejected`.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response get(@RestPath UUID id) {
        Answer answer = ingest.submission(id);
        return answer.status() == 200 ? withAnalysis(answer) : answer.pass();
    }

    /// ingest-service knows of an article until it is stored; what analysis made of it is known here.
    private Response withAnalysis(Answer answer) {
        SubmissionView stored;
        try {
            stored = json.readValue(answer.body(), SubmissionView.class);
        } catch (IOException e) {
            throw new IllegalStateException("ingest-service answered something that is no submission", e);
        }
        UUID articleId = stored.articleId();
        if (articleId == null || !stored.status().equals(STORED)) {
            return answer.pass();
        }
        SubmissionView known = articles.find(caller.get().tenantId(), articleId)
                .filter(article -> !article.status().equals(KnownArticle.RECEIVED))
                .map(article ->
                        new SubmissionView(stored.submissionId(), article.status(), articleId, article.rejection()))
                .orElse(stored);
        return Response.ok(known, MediaType.APPLICATION_JSON).build();
    }
}
