package io.dateline.ingest.api.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Sources, which all tenants share. Only the tenant that added one, or the operator, changes or removes it (403).
/// A source that is not there is a problem with status 404.
@Path("/")
public interface SourceApi {

    /// Sources by name.
    ///
    /// @param cursor `next` of the page before; null for the first page
    /// @param limit sources of a page; 50 by default
    @GET
    @Path("sources")
    SourcePage sources(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit")
                    @Min(value = 1, message = "must be 1 to 200")
                    @Max(value = 200, message = "must be 1 to 200")
                    @Nullable
                    Integer limit);

    /// Looks for feeds behind an address, which visits the site and may take some seconds.
    ///
    /// @return 201 with a new source, 200 with one that was known already; the header `Location` holds its path
    @POST
    @Path("sources")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<SourceView> addSource(@NotNull(message = "is needed") @Valid NewSource request);

    @GET
    @Path("sources/{id}")
    SourceView source(@PathParam("id") UUID id);

    @PATCH
    @Path("sources/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    SourceView changeSource(@PathParam("id") UUID id, @NotNull(message = "is needed") @Valid SourceChange change);

    /// Ends the reading; the source's articles stay.
    @DELETE
    @Path("sources/{id}")
    void removeSource(@PathParam("id") UUID id);

    /// Has the feeds of a source asked now.
    @POST
    @Path("sources/{id}/poll")
    Polling pollSource(@PathParam("id") UUID id);

    /// At most 31 days.
    ///
    /// @param from a time such as `2026-11-23T09:00:00Z`; null for 24 hours before `to`
    /// @param to exclusive; null for now
    @GET
    @Path("sources/{id}/ledger")
    LedgerView ledger(
            @PathParam("id") UUID id, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to);
}
