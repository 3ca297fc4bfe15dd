package io.dateline.gateway.routing.quiet;

import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The caller's own quiet hours. Whoever may read may say when they sleep; a key that only reads may not, since
/// it says where alerts go.
@Path("/quiet-hours")
@RunOnVirtualThread
@Tag(name = "Alerts")
class QuietHoursResource {

    private final CurrentCaller caller;
    private final QuietHoursStore store;

    QuietHoursResource(CurrentCaller caller, QuietHoursStore store) {
        this.caller = caller;
        this.store = store;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getOwnQuietHours", summary = "When you are not to be disturbed")
    public OwnQuietHours get() {
        return store.of(caller.get());
    }

    @PUT
    @PermissionsAllowed("viewer:monitors")
    @Operation(
            operationId = "replaceOwnQuietHours",
            summary = "Say when you are not to be disturbed",
            description =
                    "For every target that names your account in its setting `account`. What comes meanwhile is held"
                            + " and told at the end in one message; level large goes through unless you say otherwise.")
    public OwnQuietHours replace(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewQuietHours request) {
        return store.replace(caller.get(), ifMatch, request);
    }
}
