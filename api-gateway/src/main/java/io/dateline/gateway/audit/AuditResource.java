package io.dateline.gateway.audit;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What was done in the caller's team.
@Path("/audit")
@RunOnVirtualThread
@Tag(name = "Accounts")
class AuditResource {

    private final CurrentCaller caller;
    private final AuditLog log;

    AuditResource(CurrentCaller caller, AuditLog log) {
        this.caller = caller;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("admin:admin")
    @Operation(
            operationId = "listAudit",
            summary = "Who of your team did what when, latest first (admins)",
            description = "Every request that changed something, and every one that was refused for want of rights.")
    public Page<AuditLog.Entry> list(
            @QueryParam("username") @Nullable String username,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller admin = caller.get();
        return log.page(
                admin.tenantId(),
                username == null || username.isBlank() ? null : username,
                Parameters.from(from),
                Parameters.to(to),
                cursor,
                Parameters.limit(limit));
    }
}
