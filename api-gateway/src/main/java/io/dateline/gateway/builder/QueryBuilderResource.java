package io.dateline.gateway.builder;

import io.dateline.gateway.endpoint.ChangesNothing;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A query as conditions, and conditions as a query; nothing is saved.
@Path("/query-builder")
@RunOnVirtualThread
@Tag(name = "Monitors")
class QueryBuilderResource {

    private final CurrentCaller caller;
    private final QueryBuilder builder;

    QueryBuilderResource(CurrentCaller caller, QueryBuilder builder) {
        this.caller = caller;
        this.builder = builder;
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Operation(operationId = "readConditions", summary = "The conditions of a query's text")
    public QueryBuilder.Built read(@Valid @NotNull QueryBuilder.Text request) {
        return builder.read(caller.get().tenantId(), request.query());
    }

    @POST
    @Path("/write")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Operation(operationId = "writeConditions", summary = "The text of conditions")
    public QueryBuilder.Built write(@Valid @NotNull QueryBuilder.Rows request) {
        return builder.write(caller.get().tenantId(), request.conditions());
    }
}
