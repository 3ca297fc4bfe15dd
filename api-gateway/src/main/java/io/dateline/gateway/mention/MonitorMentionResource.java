package io.dateline.gateway.mention;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mentions of one monitor.
@Path("/monitors/{id}/mentions")
@RunOnVirtualThread
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
    public Page<MentionView> list(
            String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        UUID tenantId = caller.get().tenantId();
        UUID monitorId =
                monitors.require(tenantId, Parameters.pathId(id, "monitor")).id();
        return lists.page(tenantId, monitorId, new MentionLists.Asked(state, from, to, cursor, limit));
    }
}
