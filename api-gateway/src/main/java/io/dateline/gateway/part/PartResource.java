package io.dateline.gateway.part;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Parts of queries, kept under a name.
@Path("/query-parts")
@RunOnVirtualThread
class PartResource {

    private final CurrentCaller caller;
    private final SavedParts parts;

    PartResource(CurrentCaller caller, SavedParts parts) {
        this.caller = caller;
        this.parts = parts;
    }

    @GET
    public Page<SavedPart> list() {
        return new Page<>(parts.list(tenant()), null);
    }

    @POST
    public RestResponse<SavedPart> create(@Valid @NotNull PartWish wish) {
        SavedPart created = parts.create(tenant(), wish);
        return RestResponse.ResponseBuilder.<SavedPart>created(URI.create("/api/v1/query-parts/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    public SavedPart get(String id) {
        return require(id);
    }

    @PUT
    @Path("/{id}")
    public SavedPart change(String id, @Valid @NotNull PartWish wish) {
        return parts.change(tenant(), require(id), wish);
    }

    @DELETE
    @Path("/{id}")
    public void delete(String id) {
        parts.delete(tenant(), require(id));
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }

    private SavedPart require(String id) {
        return parts.require(tenant(), Parameters.pathId(id, "query-part"));
    }
}
