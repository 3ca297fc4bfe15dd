package io.dateline.gateway.live;

import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/stream")
@Tag(name = "Alerts")
class StreamResource {

    private final LiveAlerts alerts;
    private final CurrentCaller caller;
    private final CurrentCredential credential;

    StreamResource(LiveAlerts alerts, CurrentCaller caller, CurrentCredential credential) {
        this.alerts = alerts;
        this.caller = caller;
        this.credential = credential;
    }

    // A worker thread asks whose request it is, and is free again before the first event.
    @GET
    @PermissionsAllowed("viewer:read")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "stream",
            summary = "Alerts as they are raised and change (server-sent events)",
            description =
                    "Event `alert` carries a raised alert, `alert-changed` one that something happened to; the id goes into `Last-Event-ID` when a client connects"
                            + " again, which is then told what it missed. Event `reset`: too much was missed, read"
                            + " `GET /alerts` again. A comment every 15 seconds keeps the connection open. The stream ends"
                            + " with the session or key that opened it.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveAlert.class),
                            example = "id: 2:1042\nevent: alert\ndata: {\"headline\":\"Harbour bridge reopens\"}\n\n"))
    public Multi<OutboundSseEvent> stream(
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Parameter(description = "The same as the header, for clients that cannot set one", example = "2:1042")
                    @RestQuery("lastEventId")
                    @Nullable
                    String lastEventIdOfQuery) {
        String last = lastEventId == null ? lastEventIdOfQuery : lastEventId;
        return alerts.open(caller.get().tenantId(), credential.id(), last);
    }
}
