package io.dateline.gateway.preview;

import io.dateline.gateway.endpoint.ChangesNothing;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Queries tried out; nothing is saved.
@Path("/monitors")
@RunOnVirtualThread
@Tag(name = "Monitors")
@Computing
class PreviewResource {

    private final CurrentCaller caller;
    private final Preview preview;
    private final Explain explain;
    private final Import imports;

    PreviewResource(CurrentCaller caller, Preview preview, Explain explain, Import imports) {
        this.caller = caller;
        this.preview = preview;
        this.explain = explain;
        this.imports = imports;
    }

    @POST
    @Path("/preview")
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Operation(operationId = "previewQuery", summary = "Try a query on history before saving it")
    public Preview.Draft preview(@Valid @NotNull Preview.Request request) {
        return preview.of(tenant(), request);
    }

    @POST
    @Path("/explain")
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Operation(operationId = "explainMatch", summary = "Why an article matches a query, or why not")
    public Explain.Answer explain(@Valid @NotNull Explain.Request request) {
        return explain.of(tenant(), request);
    }

    @POST
    @Path("/import")
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Operation(operationId = "importQuery", summary = "Translate a query of another system")
    public Import.Answer translate(@Valid @NotNull Import.Request request) {
        return imports.of(tenant(), request);
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }
}
