package io.dateline.gateway.report.share;

import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.document.paint.DocumentFiles;
import io.dateline.gateway.document.paint.Place;
import io.dateline.gateway.document.paint.WebPainter;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.report.snapshot.Snapshots;
import io.dateline.gateway.share.DocumentLinks;
import io.dateline.gateway.share.SharedKind;
import io.dateline.gateway.share.SharedPages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A report as it was made, for whoever has a link to it: with what licences leave people outside of the team.
@Path("/shared-reports/{token}")
@RunOnVirtualThread
@Tag(name = "Reports")
class SharedReportResource {

    private final DocumentLinks links;
    private final Snapshots snapshots;
    private final TeamZones zones;
    private final WebPainter web;
    private final DocumentFiles files;
    private final PublicUrl publicUrl;
    private final SharedPages pages;

    SharedReportResource(
            DocumentLinks links,
            Snapshots snapshots,
            TeamZones zones,
            WebPainter web,
            DocumentFiles files,
            PublicUrl publicUrl,
            SharedPages pages) {
        this.links = links;
        this.snapshots = snapshots;
        this.zones = zones;
        this.web = web;
        this.files = files;
        this.publicUrl = publicUrl;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "openReportLink", summary = "Read a report through a link, without signing in")
    @APIResponse(responseCode = "200", description = "The report as a page of its own.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is opened too often.")
    public Response open(String token) {
        return links.open(SharedKind.REPORT, token)
                .map(linked -> {
                    ZoneId zone = zones.of(linked.tenantId());
                    String page = web.paint(
                            snapshots.outside(linked.tenantId(), linked.document(), zone),
                            new Place(zone, publicUrl.get()));
                    return pages.page(page, SharedKind.REPORT.path() + token + "/report.pdf", "This report");
                })
                .orElseGet(pages::ended);
    }

    @GET
    @Path("/report.pdf")
    @PermitAll
    @Produces("application/pdf")
    @Operation(operationId = "openReportLinkPdf", summary = "Read a report as PDF through a link, without signing in")
    @APIResponse(responseCode = "200", description = "The report as PDF.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is opened too often.")
    public Response openPdf(String token, @HeaderParam("If-None-Match") @Nullable String known) {
        return links.open(SharedKind.REPORT, token)
                .map(linked -> {
                    ZoneId zone = zones.of(linked.tenantId());
                    return pages.file(
                            files.pdf(snapshots.outside(linked.tenantId(), linked.document(), zone), zone), known);
                })
                .orElseGet(pages::ended);
    }
}
