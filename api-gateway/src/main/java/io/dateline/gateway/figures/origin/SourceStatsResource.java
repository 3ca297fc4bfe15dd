package io.dateline.gateway.figures.origin;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Figures of one outlet.
@Path("/sources/{id}/stats")
@RunOnVirtualThread
@Tag(name = "Sources")
class SourceStatsResource {

    private final CurrentCaller caller;
    private final OriginFigures figures;

    SourceStatsResource(CurrentCaller caller, OriginFigures figures) {
        this.caller = caller;
        this.figures = figures;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getSourceStats",
            summary = "What an outlet wrote in figures, and how much of it monitors found")
    @Computing
    public OriginStats get(
            String id,
            @Parameter(description = "First day or time of the period.", example = "2026-11-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Its last day, or time before which.", example = "2026-11-30")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        return figures.of(
                caller.get().tenantId(),
                new Origin.Outlet(Parameters.pathId(id, "source")),
                Parameters.from(from),
                Parameters.to(to));
    }
}
