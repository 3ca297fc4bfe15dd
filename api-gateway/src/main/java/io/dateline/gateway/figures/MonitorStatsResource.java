package io.dateline.gateway.figures;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.triage.MentionLists;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Figures of one monitor.
@Path("/monitors/{id}/stats")
@RunOnVirtualThread
@Tag(name = "Mentions")
class MonitorStatsResource {

    private static final int MAX_RIVALS = 20;

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final Figures figures;

    MonitorStatsResource(CurrentCaller caller, Monitors monitors, Figures figures) {
        this.caller = caller;
        this.monitors = monitors;
        this.figures = figures;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getMonitorStats",
            summary = "What a monitor found in figures, beside its rivals and the time before")
    @Computing
    public MonitorStats get(
            String id,
            @Parameter(description = "First day or time of the period.", example = "2026-11-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Its last day, or time before which.", example = "2026-11-30")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(
                            description =
                                    "`once`: of articles with the same text only the first; `each` (default): all.",
                            schema = @Schema(enumeration = {"each", "once"}))
                    @QueryParam("copies")
                    @Nullable
                    String copies,
            @Parameter(
                            description =
                                    "Which tone is counted: `counted` (default: a person's word, or towards the target where sentences show it, else the article's), `target` or `article`.",
                            schema = @Schema(enumeration = {"counted", "target", "article"}))
                    @QueryParam("tone")
                    @Nullable
                    String tone,
            @Parameter(description = "Counts only mentions that have this tag, of the rivals too.", example = "launch")
                    @QueryParam("tag")
                    @Nullable
                    String tag,
            @Parameter(description = "Ids of up to 20 monitors to compare with, with commas.")
                    @QueryParam("rivals")
                    @Nullable
                    String rivals) {
        UUID tenantId = caller.get().tenantId();
        SavedMonitor monitor = monitors.require(tenantId, Parameters.pathId(id, "monitor"));
        boolean once = copies != null
                && Parameters.oneOf("copies", copies, List.of("each", "once")).equals("once");
        MentionFilter filter = MentionFilter.counted(
                        tenantId,
                        List.of(monitor.id()),
                        Parameters.from(from),
                        Parameters.to(to),
                        once,
                        MentionLists.toneBasis(tone))
                .tagged(tag == null || tag.isBlank() ? null : tag);
        return figures.of(monitor, filter, rivals(tenantId, monitor.id(), rivals));
    }

    private List<SavedMonitor> rivals(UUID tenantId, UUID own, @Nullable String ids) {
        if (ids == null || ids.isBlank()) {
            return List.of();
        }
        List<UUID> named = Arrays.stream(ids.split(","))
                .map(id -> Parameters.id("rivals", id.strip()))
                .distinct()
                .filter(id -> !id.equals(own))
                .toList();
        if (named.size() > MAX_RIVALS) {
            throw Parameters.invalid("rivals", "At most " + MAX_RIVALS + " monitors can be compared with.");
        }
        return named.stream().map(id -> monitors.require(tenantId, id)).toList();
    }
}
