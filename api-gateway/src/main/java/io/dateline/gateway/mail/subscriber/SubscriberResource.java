package io.dateline.gateway.mail.subscriber;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Who outside of the team has a briefing's editions by mail.
@Path("/briefings/{id}/subscribers")
@RunOnVirtualThread
@Tag(name = "Briefings")
class SubscriberResource {

    private final CurrentCaller caller;
    private final Subscribers subscribers;

    SubscriberResource(CurrentCaller caller, Subscribers subscribers) {
        this.caller = caller;
        this.subscribers = subscribers;
    }

    record SubscriberList(List<Subscriber> items) {}

    @GET
    @PermissionsAllowed("editor:read")
    @Operation(
            operationId = "listSubscribers",
            summary = "Who outside of your team has a briefing's editions by mail, by address")
    public SubscriberList list(String id) {
        return new SubscriberList(subscribers.ofBriefing(caller.get().tenantId(), briefing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("editor:monitors")
    @PermissionsAllowed("sign-in:change")
    @Operation(
            operationId = "inviteSubscriber",
            summary = "Ask somebody outside of your team whether they want a briefing's editions by mail",
            description =
                    "They get one mail, and no edition before they have said yes behind the link in it. An address"
                            + " that has not answered can be asked again after a day.")
    @APIResponse(
            responseCode = "201",
            description = "The mail is written.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Subscriber.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The address subscribes already, was asked within a day, or gets no such mails; or the briefing"
                            + " has as many subscribers as it may have, or this installation does not know its own address.")
    public RestResponse<Subscriber> invite(String id, @NotNull @Valid NewSubscriber request) {
        return RestResponse.status(
                RestResponse.Status.CREATED, subscribers.invite(caller.get(), briefing(id), request));
    }

    @PUT
    @Path("/{subscriber}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "changeSubscriber", summary = "Pause a subscriber, or end the pause")
    public Subscriber change(String id, String subscriber, @NotNull @Valid SubscriberChange request) {
        return subscribers.change(caller.get().tenantId(), briefing(id), subscriber(subscriber), request);
    }

    @DELETE
    @Path("/{subscriber}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "removeSubscriber", summary = "Send a briefing's editions to a subscriber no more")
    @APIResponse(responseCode = "204", description = "Removed; the address can be invited again.")
    public void remove(String id, String subscriber) {
        subscribers.remove(caller.get().tenantId(), briefing(id), subscriber(subscriber));
    }

    private static UUID briefing(String id) {
        return Parameters.pathId(id, "briefing");
    }

    private static UUID subscriber(String id) {
        return Parameters.pathId(id, "subscriber");
    }
}
