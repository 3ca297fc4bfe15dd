package io.dateline.gateway.briefing;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's briefings.
@Path("/briefings")
@RunOnVirtualThread
@Tag(name = "Briefings")
class BriefingResource {

    private final CurrentCaller caller;
    private final Briefings briefings;

    BriefingResource(CurrentCaller caller, Briefings briefings) {
        this.caller = caller;
        this.briefings = briefings;
    }

    record BriefingList(List<Briefing> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listBriefings",
            summary = "Your team's briefings, by name",
            description = "`nextRuns` says when the next three editions are made, with their offset from UTC.")
    public BriefingList list() {
        return new BriefingList(briefings.ofTenant(caller.get().tenantId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getBriefing", summary = "One briefing")
    public Briefing get(String id) {
        return briefings.require(caller.get().tenantId(), id(id));
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "createBriefing",
            summary = "Say what your team wants to be told of in one piece, and when",
            description = "With `approvals` 0 it is a digest, sent as it is made. The first window begins a day ago.")
    @APIResponse(
            responseCode = "201",
            description = "Made; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Briefing.class)))
    @APIResponse(responseCode = "409", description = "The name is taken, or the team has as many as it may have.")
    public RestResponse<Briefing> create(@NotNull @Valid NewBriefing request) {
        Briefing created = briefings.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<Briefing>created(URI.create("/api/v1/briefings/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "replaceBriefing",
            summary = "Replace what a briefing says",
            description = "Editions that were made stay as they are.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public Briefing replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewBriefing request) {
        return briefings.replace(caller.get().tenantId(), id(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteBriefing", summary = "Remove a briefing with all its editions")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        briefings.delete(caller.get().tenantId(), id(id), Versions.expected(ifMatch));
    }

    private static UUID id(String id) {
        return Parameters.pathId(id, "briefing");
    }
}
