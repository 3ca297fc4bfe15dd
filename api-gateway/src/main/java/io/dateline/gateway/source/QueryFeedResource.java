package io.dateline.gateway.source;

import io.dateline.gateway.ingest.IngestClient;
import io.dateline.ingest.api.queryfeed.QueryFeedPage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sources/query-feeds")
@RunOnVirtualThread
@Tag(name = "Sources")
class QueryFeedResource {

    private final IngestClient ingest;

    QueryFeedResource(@RestClient IngestClient ingest) {
        this.ingest = ingest;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listQueryFeeds",
            summary = "Feeds that services give for a name, to be added as sources",
            description = "None is read before its address is added.")
    @APIResponse(responseCode = "200", description = "All of them, filled in.")
    public QueryFeedPage list(
            @Parameter(description = "Of whom or what, for those that ask for a name.", example = "Acme Foods")
                    @RestQuery
                    @Size(max = 100, message = "has more than 100 characters")
                    @Nullable
                    String name,
            @Parameter(description = "Of a channel, a repository or a show.", example = "quarkusio/quarkus")
                    @RestQuery
                    @Size(max = 100, message = "has more than 100 characters")
                    @Nullable
                    String id) {
        return ingest.queryFeeds(name, id);
    }
}
