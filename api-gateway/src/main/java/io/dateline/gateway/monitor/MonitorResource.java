package io.dateline.gateway.monitor;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Monitors: saved searches.
@Path("/monitors")
@RunOnVirtualThread
@Tag(name = "Monitors")
class MonitorResource {

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final MentionCounts counts;

    MonitorResource(CurrentCaller caller, Monitors monitors, MentionCounts counts) {
        this.caller = caller;
        this.monitors = monitors;
        this.counts = counts;
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "createMonitor", summary = "Save a search as a monitor")
    @APIResponse(
            responseCode = "201",
            description = "Saved; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MonitorView.class)))
    @Computing
    public RestResponse<MonitorView> create(@Valid @NotNull NewMonitor request) {
        SavedMonitor created = monitors.create(
                caller.get().tenantId(),
                request.name().strip(),
                request.query(),
                request.language(),
                tags(request.tags(), List.of()));
        return RestResponse.ResponseBuilder.<MonitorView>created(URI.create("/api/v1/monitors/" + created.id()))
                .entity(MonitorView.of(created, MentionCounts.Counts.NONE))
                .build();
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listMonitors", summary = "The monitors of your team")
    public Page<MonitorView> list() {
        List<SavedMonitor> found = monitors.ofTenant(caller.get().tenantId());
        Map<UUID, MentionCounts.Counts> mentions =
                counts.of(found.stream().map(SavedMonitor::id).toList());
        return new Page<>(
                found.stream()
                        .map(monitor ->
                                MonitorView.of(monitor, mentions.getOrDefault(monitor.id(), MentionCounts.Counts.NONE)))
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getMonitor", summary = "One monitor")
    public MonitorView get(String id) {
        return view(require(id));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "changeMonitor", summary = "Change a monitor")
    @Computing
    public MonitorView change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MonitorChange change) {
        SavedMonitor before = require(id);
        Versions.require(Versions.expected(ifMatch), before.version());
        String language = change.language();
        return view(monitors.change(
                before,
                change.name() == null ? before.name() : change.name().strip(),
                change.query() == null ? before.query() : change.query(),
                language == null ? before.language() : language.isEmpty() ? null : language,
                tags(change.tags(), before.tags())));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteMonitor", summary = "Remove a monitor and its mentions")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        monitors.delete(caller.get().tenantId(), monitorId(id), Versions.expected(ifMatch));
    }

    private static List<String> tags(@Nullable List<String> asked, List<String> before) {
        return asked == null
                ? before
                : asked.stream().map(String::strip).distinct().toList();
    }

    private SavedMonitor require(String id) {
        return monitors.require(caller.get().tenantId(), monitorId(id));
    }

    private static UUID monitorId(String id) {
        return Parameters.pathId(id, "monitor");
    }

    private MonitorView view(SavedMonitor monitor) {
        return MonitorView.of(
                monitor, counts.of(List.of(monitor.id())).getOrDefault(monitor.id(), MentionCounts.Counts.NONE));
    }
}
