package io.dateline.gateway.report;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.Caller;
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

/// A team's reports.
@Path("/reports")
@RunOnVirtualThread
@Tag(name = "Reports")
class ReportResource {

    private final CurrentCaller caller;
    private final Reports reports;

    ReportResource(CurrentCaller caller, Reports reports) {
        this.caller = caller;
        this.reports = reports;
    }

    record ReportList(List<Report> items) {}

    record DecisionList(List<Decision> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listReports", summary = "Your team's reports, by name")
    public ReportList list() {
        return new ReportList(reports.ofTenant(caller.get().tenantId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getReport", summary = "One report")
    public Report get(String id) {
        return reports.require(caller.get().tenantId(), id(id));
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "createReport",
            summary = "Save what a report asks for",
            description =
                    "A `campaign` begins with its objective, a `benchmark` compares with rivals, a `crisis` says what"
                            + " has changed since it was made before.")
    @APIResponse(
            responseCode = "201",
            description = "Saved; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "409", description = "The name is taken, or the team has as many as it may have.")
    public RestResponse<Report> create(@NotNull @Valid NewReport request) {
        Report created = reports.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<Report>created(URI.create("/api/v1/reports/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "replaceReport",
            summary = "Replace what a report asks for",
            description = "Snapshots that were made stay as they are.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public Report replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewReport request) {
        return reports.replace(caller.get().tenantId(), id(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteReport", summary = "Remove a report with its decisions and snapshots")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        reports.delete(caller.get().tenantId(), id(id), Versions.expected(ifMatch));
    }

    @GET
    @Path("/{id}/decisions")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listReportDecisions", summary = "The log of decisions, the oldest first")
    public DecisionList decisions(String id) {
        return new DecisionList(reports.decisions(caller.get().tenantId(), id(id)));
    }

    @POST
    @Path("/{id}/decisions")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "logReportDecision",
            summary = "Add to the log of decisions",
            description = "Nothing of the log is changed or taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Logged.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Decision.class)))
    @APIResponse(responseCode = "409", description = "The log is full.")
    public RestResponse<Decision> decide(String id, @NotNull @Valid NewDecision request) {
        Caller who = caller.get();
        return RestResponse.status(
                RestResponse.Status.CREATED, reports.decide(who.tenantId(), who.username(), id(id), request));
    }

    private static UUID id(String id) {
        return Parameters.pathId(id, "report");
    }
}
