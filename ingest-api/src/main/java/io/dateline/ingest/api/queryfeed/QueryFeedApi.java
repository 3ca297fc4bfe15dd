package io.dateline.ingest.api.queryfeed;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Feeds by query, filled in. None is read before somebody adds its address as a source.
@Path("/")
public interface QueryFeedApi {

    /// All of them, in one page.
    ///
    /// @param name fills in those that ask for one; null for none
    /// @param id fills in those that ask for that of a channel, a repository or a show; null for none
    @GET
    @Path("sources/query-feeds")
    QueryFeedPage queryFeeds(
            @QueryParam("name") @Size(max = 100, message = "has more than 100 characters") @Nullable String name,
            @QueryParam("id") @Size(max = 100, message = "has more than 100 characters") @Nullable String id);
}
