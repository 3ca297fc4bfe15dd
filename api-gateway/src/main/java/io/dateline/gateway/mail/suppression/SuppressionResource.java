package io.dateline.gateway.mail.suppression;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/mail-suppressions")
@RunOnVirtualThread
@Tag(name = "Alerts")
class SuppressionResource {

    private final Suppressions suppressions;
    private final CurrentCaller caller;

    SuppressionResource(Suppressions suppressions, CurrentCaller caller) {
        this.suppressions = suppressions;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("viewer:admin")
    @Operation(
            operationId = "listMailSuppressions",
            summary = "Addresses that get no more mails, newest first",
            description = "Because they bounced, or somebody there unsubscribed; each for one purpose.")
    public Page<Suppression> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return suppressions.page(caller.get().tenantId(), cursor, Parameters.limit(limit));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("admin:admin")
    @Operation(operationId = "deleteMailSuppression", summary = "Send mails to the address again")
    @APIResponse(responseCode = "204", description = "It gets its mails again.")
    public void release(@RestPath String id) {
        suppressions.release(caller.get().tenantId(), Parameters.pathId(id, "mail-suppression"));
    }
}
