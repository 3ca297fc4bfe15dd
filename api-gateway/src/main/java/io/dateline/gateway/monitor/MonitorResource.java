package io.dateline.gateway.monitor;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.platform.page.Page;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Monitors: saved searches.
@Path("/monitors")
@RunOnVirtualThread
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
    public RestResponse<MonitorView> create(@Valid @NotNull NewMonitor request) {
        SavedMonitor created =
                monitors.create(caller.get().tenantId(), request.name().strip(), request.query(), request.language());
        return RestResponse.ResponseBuilder.<MonitorView>created(URI.create("/api/v1/monitors/" + created.id()))
                .entity(MonitorView.of(created, MentionCounts.Counts.NONE))
                .build();
    }

    @GET
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
    public MonitorView get(String id) {
        return view(require(id));
    }

    @PATCH
    @Path("/{id}")
    public MonitorView change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MonitorChange change) {
        SavedMonitor before = require(id);
        Versions.require(ifMatch, before.version());
        String language = change.language();
        return view(monitors.change(
                before,
                change.name() == null ? before.name() : change.name().strip(),
                change.query() == null ? before.query() : change.query(),
                language == null ? before.language() : language.isEmpty() ? null : language));
    }

    @DELETE
    @Path("/{id}")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SavedMonitor before = require(id);
        Versions.require(ifMatch, before.version());
        monitors.delete(before);
    }

    private SavedMonitor require(String id) {
        return monitors.require(caller.get().tenantId(), Parameters.pathId(id, "monitor"));
    }

    private MonitorView view(SavedMonitor monitor) {
        return MonitorView.of(
                monitor, counts.of(List.of(monitor.id())).getOrDefault(monitor.id(), MentionCounts.Counts.NONE));
    }
}
