package io.dateline.ingest.api.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/// Why articles read as they do.
@Path("/")
public interface ExplanationApi {

    /// An article of another tenant is a problem with status 404, like one that is not there.
    @GET
    @Path("articles/{id}/explanation")
    Explanation articleExplanation(@PathParam("id") UUID id);

    /// How a page would be read; nothing of it is kept.
    @POST
    @Path("explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    Explanation explainPage(@NotNull(message = "is needed") @Valid PageToExplain page);
}
