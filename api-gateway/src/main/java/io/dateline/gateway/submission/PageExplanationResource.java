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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/explanations")
@RunOnVirtualThread
@Tag(name = "Articles")
class PageExplanationResource {

    private final Ingest ingest;

    PageExplanationResource(Ingest ingest) {
        this.ingest = ingest;
    }

    /// For the description of the API.
    record PageToExplain(String html, @Nullable String url) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainPage",
            summary = "How a page would be read, part by part, with the reasons",
            description = "Nothing of the page is kept.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PageToExplain.class)))
    public Response explain(byte[] page) {
        return ingest.explainPage(page).pass();
    }
}
