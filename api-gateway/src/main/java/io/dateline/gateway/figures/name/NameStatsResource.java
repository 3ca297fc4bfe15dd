package io.dateline.gateway.figures.name;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Figures of one watched name.
@Path("/entities/{id}/stats")
@RunOnVirtualThread
@Tag(name = "Watched names")
class NameStatsResource {

    private final CurrentCaller caller;
    private final WatchedNames names;
    private final NameFigures figures;

    NameStatsResource(CurrentCaller caller, WatchedNames names, NameFigures figures) {
        this.caller = caller;
        this.names = names;
        this.figures = figures;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getEntityStats",
            summary = "What articles say of a watched name in figures, beside the time before")
    @Computing
    public NameStats get(
            String id,
            @Parameter(description = "First day or time of the period.", example = "2026-11-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Its last day, or time before which.", example = "2026-11-30")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        UUID tenantId = caller.get().tenantId();
        WatchedName name = names.require(tenantId, Parameters.pathId(id, "entity"));
        return figures.of(name, new NameFilter(tenantId, List.of(name.id()), Parameters.from(from), Parameters.to(to)));
    }
}
