package io.dateline.ingest.api.coverage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers from the coverage ledger.
@Path("/")
public interface CoverageApi {

    /// Whether a source was silent in a period of at most 31 days.
    ///
    /// @param from a time such as `2026-11-23T09:00:00Z`; null for 24 hours before `to`
    /// @param to exclusive; null for now
    /// @param zone of the times in the sentence, e.g. `Europe/Berlin`; null for UTC
    @GET
    @Path("coverage/silence/{id}")
    Silence silence(
            @PathParam("id") UUID sourceId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("zone") @Nullable String zone);

    /// Why a page is, or is not, an article here.
    ///
    /// @param url needed; null is a problem with status 400
    @GET
    @Path("coverage/why")
    Why why(@QueryParam("url") @Nullable String url);
}
