package io.dateline.gateway.entity;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The names that a team watches.
@Path("/entities")
@RunOnVirtualThread
@Tag(name = "Watched names")
class OwnEntityResource {

    private final CurrentCaller caller;
    private final OwnEntities entities;

    OwnEntityResource(CurrentCaller caller, OwnEntities entities) {
        this.caller = caller;
        this.entities = entities;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listEntities", summary = "The names that your team watches, by name")
    public Page<OwnEntity> list() {
        return new Page<>(entities.ofTenant(tenant()), null);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getEntity", summary = "One watched name")
    public OwnEntity get(String id) {
        return require(id);
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "createEntity", summary = "Watch a name", description = """
                    Articles that are read from now on show it, to your team alone, in place of what analysis would find at the same \
                    words. Nobody else learns that you watch it. A re-analysis finds it in articles of before.""")
    @APIResponse(responseCode = "201", description = "Watched.")
    @APIResponse(responseCode = "409", description = "The name is watched already, or there are too many.")
    public RestResponse<OwnEntity> create(@NotNull @Valid NewOwnEntity request) {
        OwnEntity created = entities.create(tenant(), request);
        return RestResponse.ResponseBuilder.<OwnEntity>created(URI.create("/api/v1/entities/" + created.id()))
                .entity(created)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "changeEntity", summary = "Change a watched name; monitors that name it change with it")
    @APIResponse(responseCode = "409", description = "The name is watched already.")
    public OwnEntity change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid OwnEntityChange change) {
        return entities.change(tenant(), entityId(id), Versions.expected(ifMatch), change);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteEntity", summary = "Watch a name no more")
    @APIResponse(responseCode = "204", description = "Watched no more.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        entities.delete(tenant(), entityId(id), Versions.expected(ifMatch));
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }

    private OwnEntity require(String id) {
        return entities.require(tenant(), entityId(id));
    }

    private static UUID entityId(String id) {
        return Parameters.pathId(id, "entity");
    }
}
