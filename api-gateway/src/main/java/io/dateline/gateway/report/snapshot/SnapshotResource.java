package io.dateline.gateway.report.snapshot;

import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.DocumentAnswers;
import io.dateline.gateway.document.paint.DocumentFiles;
import io.dateline.gateway.document.paint.MarkdownPainter;
import io.dateline.gateway.document.paint.Place;
import io.dateline.gateway.document.paint.WebPainter;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Reports that are made, and those that were.
@Path("/reports/{id}")
@RunOnVirtualThread
@Tag(name = "Reports")
class SnapshotResource {

    private final CurrentCaller caller;
    private final TeamZones zones;
    private final Snapshots snapshots;
    private final WebPainter web;
    private final DocumentFiles files;
    private final PublicUrl publicUrl;

    SnapshotResource(
            CurrentCaller caller,
            TeamZones zones,
            Snapshots snapshots,
            WebPainter web,
            DocumentFiles files,
            PublicUrl publicUrl) {
        this.caller = caller;
        this.zones = zones;
        this.snapshots = snapshots;
        this.web = web;
        this.files = files;
        this.publicUrl = publicUrl;
    }

    record SnapshotList(List<Snapshot> items) {}

    @GET
    @Path("/preview.html")
    @PermissionsAllowed("viewer:read")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "previewReport", summary = "A report as it would be made now, as a page of its own")
    @APIResponse(responseCode = "409", description = "There is more than a report counts.")
    @Computing
    public Response preview(String id) {
        return page(snapshots.preview(tenant(), report(id)));
    }

    @GET
    @Path("/snapshots")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listReportSnapshots", summary = "A report as it was made, the latest first")
    public SnapshotList list(String id) {
        return new SnapshotList(snapshots.ofReport(tenant(), report(id)));
    }

    @POST
    @Path("/snapshots")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "makeReportSnapshot",
            summary = "Make a report, and keep it as it is now",
            description =
                    "What is handed out is a snapshot: it stays as it was made, whatever is found or judged later.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Snapshot.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is more than a report counts, or it was made as often as it may be.")
    @Computing
    public RestResponse<Snapshot> make(String id) {
        return RestResponse.status(RestResponse.Status.CREATED, snapshots.make(caller.get(), report(id)));
    }

    @GET
    @Path("/snapshots/{snapshot}/recount")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "recountReportSnapshot",
            summary = "Count a snapshot again, over what is stored now",
            description = "Names every figure that differs from what was handed out.")
    @Computing
    public Recount recount(String id, String snapshot) {
        return snapshots.recount(tenant(), report(id), snapshot(snapshot));
    }

    @GET
    @Path("/snapshots/{snapshot}/web.html")
    @PermissionsAllowed("viewer:read")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getReportSnapshotPage", summary = "A snapshot as a page of its own")
    public Response web(String id, String snapshot) {
        return page(snapshots.document(tenant(), report(id), snapshot(snapshot)));
    }

    @GET
    @Path("/snapshots/{snapshot}/report.md")
    @PermissionsAllowed("viewer:read")
    @Produces("text/markdown")
    @Operation(operationId = "getReportSnapshotMarkdown", summary = "A snapshot as Markdown")
    public Response markdown(String id, String snapshot) {
        Document document = snapshots.document(tenant(), report(id), snapshot(snapshot));
        return DocumentAnswers.text(MarkdownPainter.paint(document, place()), "text/markdown");
    }

    @GET
    @Path("/snapshots/{snapshot}/report.pdf")
    @PermissionsAllowed("viewer:read")
    @Produces(DocumentFiles.PDF)
    @Operation(
            operationId = "getReportSnapshotPdf",
            summary = "A snapshot as PDF",
            description = "Tagged, on A4, with its fonts; the same bytes each time.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(
            responseCode = "422",
            description = "A part of it cannot be painted; it is named, with the characters that no font has.")
    @APIResponse(responseCode = "503", description = "Too many are being painted.")
    public Response pdf(String id, String snapshot, @HeaderParam("If-None-Match") @Nullable String known) {
        Document document = snapshots.document(tenant(), report(id), snapshot(snapshot));
        return DocumentAnswers.file(files.pdf(document, place().zone()), known);
    }

    @GET
    @Path("/snapshots/{snapshot}/report.xlsx")
    @PermissionsAllowed("viewer:read")
    @Produces(DocumentFiles.XLSX)
    @Operation(
            operationId = "getReportSnapshotWorkbook",
            summary = "The figures, the coverage and the method of a snapshot as a workbook")
    public Response workbook(String id, String snapshot) {
        Document document = snapshots.document(tenant(), report(id), snapshot(snapshot));
        return DocumentAnswers.file(files.workbook(document, place().zone()), null);
    }

    @GET
    @Path("/snapshots/{snapshot}/document.json")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getReportSnapshotDocument",
            summary = "The document that all forms of a snapshot are painted of",
            description = "The bytes whose SHA-256 is the snapshot's `hash`.")
    @APIResponse(
            responseCode = "200",
            description = "Blocks of lines with their citations, figures and charts as data.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Document.class)))
    public Response document(String id, String snapshot) {
        return DocumentAnswers.text(snapshots.written(tenant(), report(id), snapshot(snapshot)), "application/json");
    }

    private Response page(Document document) {
        return DocumentAnswers.html(web.paint(document, place()));
    }

    private Place place() {
        return new Place(zones.of(tenant()), publicUrl.get());
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }

    private static UUID report(String id) {
        return Parameters.pathId(id, "report");
    }

    private static UUID snapshot(String id) {
        return Parameters.pathId(id, "report-snapshot");
    }
}
