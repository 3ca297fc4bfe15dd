package io.dateline.gateway.triage;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Mentions of one monitor.
@Path("/monitors/{id}/mentions")
@RunOnVirtualThread
@Tag(name = "Mentions")
class MonitorMentionResource {

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final MentionLists lists;

    MonitorMentionResource(CurrentCaller caller, Monitors monitors, MentionLists lists) {
        this.caller = caller;
        this.monitors = monitors;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listMentionsOfMonitor", summary = "What a monitor found")
    @Computing
    public Page<MentionView> list(
            String id,
            @BeanParam MentionParameters asked,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller who = caller.get();
        UUID monitorId = monitors.require(who.tenantId(), Parameters.pathId(id, "monitor"))
                .id();
        return lists.page(
                lists.filter(who.tenantId(), who.username(), List.of(monitorId), asked),
                cursor,
                Parameters.limit(limit));
    }
}
