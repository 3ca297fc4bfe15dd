package io.dateline.gateway.report.share;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.report.snapshot.Snapshots;
import io.dateline.gateway.share.DocumentLink;
import io.dateline.gateway.share.DocumentLinks;
import io.dateline.gateway.share.MadeDocumentLink;
import io.dateline.gateway.share.NewDocumentLink;
import io.dateline.gateway.share.SharedKind;
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

/// Links to a report as it was made, for people who do not sign in.
@Path("/reports/{id}/snapshots/{snapshot}/links")
@RunOnVirtualThread
@Tag(name = "Reports")
class ReportLinkResource {

    private final CurrentCaller caller;
    private final Snapshots snapshots;
    private final DocumentLinks links;

    ReportLinkResource(CurrentCaller caller, Snapshots snapshots, DocumentLinks links) {
        this.caller = caller;
        this.snapshots = snapshots;
        this.links = links;
    }

    record ReportLinkList(List<DocumentLink> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listReportLinks", summary = "Links to a report as it was made, the latest first")
    public ReportLinkList list(String id, String snapshot) {
        return new ReportLinkList(links.of(caller.get().tenantId(), snapshot(id, snapshot)));
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
    @Operation(
            operationId = "createReportLink",
            summary = "Share a report as it was made by a link",
            description =
                    "Whoever has the link reads the snapshot, with what licences leave people outside of the team, until it"
                            + " ends or is revoked. `link` is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MadeDocumentLink.class)))
    @APIResponse(responseCode = "409", description = "It has as many links as it may have.")
    public RestResponse<MadeDocumentLink> create(String id, String snapshot, @NotNull @Valid NewDocumentLink request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                links.create(caller.get(), SharedKind.REPORT, snapshot(id, snapshot), request));
    }

    @DELETE
    @Path("/{link}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "revokeReportLink", summary = "End a link to a report")
    @APIResponse(responseCode = "204", description = "It leads nowhere from now on.")
    public void revoke(String id, String snapshot, String link) {
        links.revoke(
                caller.get().tenantId(),
                SharedKind.REPORT,
                snapshot(id, snapshot),
                Parameters.pathId(link, "report-link"));
    }

    /// @return the snapshot's id, which the team's report has
    private UUID snapshot(String id, String snapshot) {
        UUID made = Parameters.pathId(snapshot, "report-snapshot");
        snapshots.require(caller.get().tenantId(), Parameters.pathId(id, "report"), made);
        return made;
    }
}
