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
import org.jboss.resteasy.reactive.ResponseStatus;

/// Articles that a tenant brings itself.
@Path("/")
public interface SubmissionApi {

    /// Takes an article in, with status 202: what becomes of it is to be asked for.
    @POST
    @Path("articles")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    SubmissionView submit(@NotNull(message = "is needed") @Valid NewArticle request);

    /// A submission of another tenant is a problem with status 404, like one that is not there.
    @GET
    @Path("submissions/{id}")
    SubmissionView submission(@PathParam("id") UUID id);
}
