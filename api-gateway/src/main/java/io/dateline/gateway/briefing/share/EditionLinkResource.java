package io.dateline.gateway.briefing.share;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.edition.Editions;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.share.DocumentLink;
import io.dateline.gateway.share.DocumentLinks;
import io.dateline.gateway.share.MadeDocumentLink;
import io.dateline.gateway.share.NewDocumentLink;
import io.dateline.gateway.share.SharedKind;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Links to an edition for people who do not sign in.
@Path("/editions/{id}/links")
@RunOnVirtualThread
@Tag(name = "Briefings")
class EditionLinkResource {

    private final CurrentCaller caller;
    private final Editions editions;
    private final DocumentLinks links;

    EditionLinkResource(CurrentCaller caller, Editions editions, DocumentLinks links) {
        this.editions = editions;
        this.caller = caller;
        this.links = links;
    }

    record EditionLinkList(List<DocumentLink> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listEditionLinks", summary = "Links to an edition, the latest first")
    public EditionLinkList list(String id) {
        UUID tenant = caller.get().tenantId();
        UUID edition = edition(id);
        // The team has it, whether it was approved or not.
        editions.isApproved(tenant, edition);
        return new EditionLinkList(links.of(tenant, edition));
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
    @Operation(
            operationId = "createEditionLink",
            summary = "Share an edition that was approved by a link",
            description =
                    "Whoever has the link reads the edition until it ends or is revoked. `link` is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MadeDocumentLink.class)))
    @APIResponse(responseCode = "409", description = "It is not approved, or has as many links as it may have.")
    public RestResponse<MadeDocumentLink> create(String id, @NotNull @Valid NewDocumentLink request) {
        UUID edition = edition(id);
        if (!editions.isApproved(caller.get().tenantId(), edition)) {
            throw new ProblemException(
                    409, "edition-not-approved", "Only what was approved can be shared; approve the edition first.");
        }
        return RestResponse.status(
                RestResponse.Status.CREATED, links.create(caller.get(), SharedKind.EDITION, edition, request));
    }

    @DELETE
    @Path("/{link}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "revokeEditionLink", summary = "End a link to an edition")
    @APIResponse(responseCode = "204", description = "It leads nowhere from now on.")
    public void revoke(String id, String link) {
        links.revoke(caller.get().tenantId(), SharedKind.EDITION, edition(id), Parameters.pathId(link, "edition-link"));
    }

    private static UUID edition(String id) {
        return Parameters.pathId(id, "edition");
    }
}
