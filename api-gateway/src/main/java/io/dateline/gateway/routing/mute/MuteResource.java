package io.dateline.gateway.routing.mute;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// A team's mutes. To mute is a matter of the day, as triage is: it changes neither rules nor routes, has an
/// end, and is there for all to see. So it takes the scope `triage`.
@Path("/mutes")
@RunOnVirtualThread
@Tag(name = "Alerts")
class MuteResource {

    private final CurrentCaller caller;
    private final Mutes mutes;

    MuteResource(CurrentCaller caller, Mutes mutes) {
        this.caller = caller;
        this.mutes = mutes;
    }

    record MuteList(List<Mute> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listMutes",
            summary = "What is told to nobody for a while, the next to end first",
            description =
                    "With what each has swallowed so far. Muted alerts are found, counted and listed all the same.")
    public MuteList list() {
        return new MuteList(mutes.ofTenant(caller.get().tenantId()));
    }

    @POST
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "createMute",
            summary = "Tell nobody about something for a while",
            description =
                    "A mute always ends: after 30 minutes to 30 days, or with its story. A mute of a story or source takes"
                            + " alerts that are about it alone.")
    @APIResponse(
            responseCode = "201",
            description = "Muted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Mute.class)))
    @APIResponse(responseCode = "409", description = "The team has as many mutes as it may have.")
    public RestResponse<Mute> create(@NotNull @Valid NewMute request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                mutes.create(caller.get().tenantId(), caller.get().username(), request));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "endMute", summary = "End a mute early")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void end(String id) {
        mutes.end(caller.get().tenantId(), Parameters.pathId(id, "mute"));
    }
}
