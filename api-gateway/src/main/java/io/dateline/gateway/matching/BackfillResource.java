package io.dateline.gateway.matching;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How far the search through history for a monitor has come.
@Path("/monitors/{id}/backfill")
@RunOnVirtualThread
@Tag(name = "Monitors")
class BackfillResource {

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final Backfills backfills;

    BackfillResource(CurrentCaller caller, Monitors monitors, Backfills backfills) {
        this.caller = caller;
        this.monitors = monitors;
        this.backfills = backfills;
    }

    /// @param state `waiting`, `running`, `done` or `failed`; after the first look it waits for the second
    /// @param version of the monitor
    /// @param looked articles looked at
    /// @param total articles to look at, both looks together; null until known
    /// @param found new mentions
    record Progress(
            String state,
            int version,
            long looked,
            @Nullable Long total,
            long found,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static Progress of(BackfillRow row) {
            Long total = row.total();
            return new Progress(
                    row.state(),
                    row.version(),
                    row.looked(),
                    total == null ? null : Long.valueOf(total * 2),
                    row.found(),
                    row.startedAt(),
                    row.finishedAt());
        }
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getBackfill", summary = "How far the search through history has come")
    public Progress get(String id) {
        UUID monitorId = monitors.require(caller.get().tenantId(), Parameters.pathId(id, "monitor"))
                .id();
        return backfills
                .find(monitorId)
                .map(Progress::of)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "backfill-not-found",
                        "The monitor " + monitorId + " was saved before backfills were kept."));
    }
}
