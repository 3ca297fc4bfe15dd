package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Editions that are made by hand.
@Path("/briefings/{id}/editions")
@RunOnVirtualThread
@Tag(name = "Briefings")
class BriefingEditionResource {

    private final CurrentCaller caller;
    private final Editions editions;

    BriefingEditionResource(CurrentCaller caller, Editions editions) {
        this.caller = caller;
        this.editions = editions;
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "makeEdition",
            summary = "Make an edition now",
            description = "Of what came since the last one. With a briefing that needs no approval it is sent at once.")
    @APIResponse(
            responseCode = "201",
            description = "Made; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Edition.class)))
    @Computing
    public RestResponse<Edition> make(String id) {
        UUID tenantId = caller.get().tenantId();
        UUID briefing = Parameters.pathId(id, "briefing");
        Edition made = editions.make(tenantId, briefing, editions.readings(tenantId, briefing));
        return RestResponse.ResponseBuilder.<Edition>created(URI.create("/api/v1/editions/" + made.id()))
                .entity(made)
                .build();
    }
}
