package io.dateline.gateway.submission;

import io.dateline.gateway.source.Ingest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    private final Ingest ingest;

    SubmissionResource(Ingest ingest) {
        this.ingest = ingest;
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
        return ingest.submission(id).pass();
    }
}
