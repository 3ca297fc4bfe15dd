package io.dateline.gateway.submission;

import io.dateline.gateway.source.Ingest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/articles")
@RunOnVirtualThread
@Tag(name = "Articles")
class OwnArticleResource {

    private final Ingest ingest;

    OwnArticleResource(Ingest ingest) {
        this.ingest = ingest;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitArticle",
            summary = "Hand in an article: an address, a page or a text",
            description = "It goes the same way as what is fetched. A bare address becomes a public article; a page or"
                    + " a text stays visible to your tenant alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OwnArticle.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; ask `GET /submissions/{id}` what became of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response submit(byte[] article) {
        return ingest.submit(article).pass();
    }
}
