package io.dateline.gateway.submission;

import io.dateline.gateway.ingest.IngestClient;
import io.dateline.ingest.api.article.NewArticle;
import io.dateline.ingest.api.article.SubmissionView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/articles")
@RunOnVirtualThread
@Tag(name = "Articles")
class OwnArticleResource {

    private final IngestClient ingest;

    OwnArticleResource(@RestClient IngestClient ingest) {
        this.ingest = ingest;
    }

    @POST
    @PermissionsAllowed("editor:articles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitArticle",
            summary = "Hand in an article: an address, a page or a text",
            description = "It goes the same way as what is fetched. A bare address becomes a public article; a page or"
                    + " a text stays visible to your tenant alone.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; ask `GET /submissions/{id}` what became of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    @ResponseStatus(202)
    public SubmissionView submit(@NotNull(message = "is needed") @Valid NewArticle request) {
        return ingest.submit(request);
    }
}
