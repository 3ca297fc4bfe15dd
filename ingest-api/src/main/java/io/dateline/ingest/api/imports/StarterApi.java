package io.dateline.ingest.api.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The starter list: public news feeds that a user can switch on.
@Path("/")
public interface StarterApi {

    /// All feeds that fit, in one page.
    ///
    /// @param q a part of name or address, in any case; null for all, as with the others
    /// @param country ISO 3166-1 alpha-2
    /// @param language BCP 47
    /// @param beat `general`, `world`, `business`, `technology`, …
    @GET
    @Path("sources/starter")
    StarterPage starterFeeds(
            @QueryParam("q") @Nullable String q,
            @QueryParam("country") @Nullable String country,
            @QueryParam("language") @Nullable String language,
            @QueryParam("beat") @Nullable String beat);

    /// Adds feeds of the list; an import like that of a file. An address that is not in the list is a problem with
    /// status 422.
    ///
    /// @return as [OpmlApi#addOpml]
    @POST
    @Path("sources/starter")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<ImportView> switchOn(@NotNull(message = "is needed") @Valid StarterChoice chosen);
}
