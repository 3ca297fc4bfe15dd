package io.dateline.ingest.api.imports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Imports of the caller's tenant. One that is not there is a problem with status 404.
@Path("/")
public interface ImportApi {

    /// The latest first; at most 20, so that `next` is null.
    @GET
    @Path("sources/imports")
    ImportPage imports();

    @GET
    @Path("sources/imports/{id}")
    ImportView sourceImport(@PathParam("id") UUID id);

    /// Lines by their number, 200 to a page.
    ///
    /// @param outcome `waiting`, `added`, `known`, `refused` or `failed`; null for all
    /// @param cursor `next` of the page before; null for the first page
    @GET
    @Path("sources/imports/{id}/lines")
    ImportLinePage importLines(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("cursor") @Nullable String cursor);
}
