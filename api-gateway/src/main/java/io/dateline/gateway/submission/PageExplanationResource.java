package io.dateline.gateway.submission;

import io.dateline.gateway.endpoint.ChangesNothing;
import io.dateline.gateway.ingest.IngestClient;
import io.dateline.ingest.api.article.Explanation;
import io.dateline.ingest.api.article.PageToExplain;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/explanations")
@RunOnVirtualThread
@Tag(name = "Articles")
class PageExplanationResource {

    private final IngestClient ingest;

    PageExplanationResource(@RestClient IngestClient ingest) {
        this.ingest = ingest;
    }

    @POST
    @PermissionsAllowed("editor:admin")
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainPage",
            summary = "How a page would be read, part by part, with the reasons",
            description = "Nothing of the page is kept.")
    public Explanation explain(@NotNull(message = "is needed") @Valid PageToExplain page) {
        return ingest.explainPage(page);
    }
}
