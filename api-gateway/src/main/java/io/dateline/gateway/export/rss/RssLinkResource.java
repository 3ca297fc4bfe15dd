package io.dateline.gateway.export.rss;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.endpoint.AnswersSecret;
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

/// The caller's links for feed readers.
@Path("/rss-links")
@RunOnVirtualThread
@Tag(name = "Mentions")
class RssLinkResource {

    private final CurrentCaller caller;
    private final RssLinks links;

    RssLinkResource(CurrentCaller caller, RssLinks links) {
        this.caller = caller;
        this.links = links;
    }

    record RssLinkList(List<RssLink> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listRssLinks", summary = "Your links for feed readers, the latest first")
    public RssLinkList list() {
        return new RssLinkList(links.ofAccount(caller.get().accountId()));
    }

    @POST
    @PermissionsAllowed("viewer:read")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
    @Operation(
            operationId = "createRssLink",
            summary = "Read a monitor's mentions or a briefing's editions in a feed reader",
            description =
                    "Feed readers neither sign in nor send keys: whoever has the link reads what you may read, until"
                            + " you remove it. `link` is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MadeRssLink.class)))
    @APIResponse(responseCode = "409", description = "You have as many links as you may have.")
    public RestResponse<MadeRssLink> create(@NotNull @Valid NewRssLink request) {
        return RestResponse.status(RestResponse.Status.CREATED, links.create(caller.get(), request));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "removeRssLink", summary = "End a link for feed readers")
    @APIResponse(responseCode = "204", description = "It leads nowhere from now on.")
    public void remove(String id) {
        links.remove(caller.get().accountId(), Parameters.pathId(id, "rss-link"));
    }
}
