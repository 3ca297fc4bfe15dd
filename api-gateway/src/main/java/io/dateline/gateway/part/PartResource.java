package io.dateline.gateway.part;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Parts of queries, kept under a name.
@Path("/query-parts")
@RunOnVirtualThread
@Tag(name = "Monitors")
class PartResource {

    private final CurrentCaller caller;
    private final SavedParts parts;

    PartResource(CurrentCaller caller, SavedParts parts) {
        this.caller = caller;
        this.parts = parts;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listQueryParts", summary = "The saved parts of queries")
    public Page<SavedPart> list() {
        return new Page<>(parts.list(tenant()), null);
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "createQueryPart", summary = "Save a part of queries under a name")
    @APIResponse(
            responseCode = "201",
            description = "Saved; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SavedPart.class)))
    @Computing
    public RestResponse<SavedPart> create(@Valid @NotNull PartRequest request) {
        SavedPart created = parts.create(tenant(), request);
        return RestResponse.ResponseBuilder.<SavedPart>created(URI.create("/api/v1/query-parts/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getQueryPart", summary = "One saved part")
    public SavedPart get(String id) {
        return require(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "changeQueryPart", summary = "Change a part and the monitors that name it")
    @Computing
    public SavedPart change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull PartRequest request) {
        return parts.change(tenant(), partId(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteQueryPart", summary = "Remove a part that nothing names")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        parts.delete(tenant(), partId(id), Versions.expected(ifMatch));
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }

    private SavedPart require(String id) {
        return parts.require(tenant(), partId(id));
    }

    private static UUID partId(String id) {
        return Parameters.pathId(id, "query-part");
    }
}
