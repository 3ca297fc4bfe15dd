package io.dateline.gateway.mention;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.monitor.Monitors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Figures of one monitor.
@Path("/monitors/{id}/stats")
@RunOnVirtualThread
class MonitorStatsResource {

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final MentionStats stats;

    MonitorStatsResource(CurrentCaller caller, Monitors monitors, MentionStats stats) {
        this.caller = caller;
        this.monitors = monitors;
        this.stats = stats;
    }

    @GET
    public MentionStats.Stats get(
            String id, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        UUID monitorId = monitors.require(caller.get().tenantId(), Parameters.pathId(id, "monitor"))
                .id();
        return stats.of(monitorId, Parameters.from(from), Parameters.to(to));
    }
}
