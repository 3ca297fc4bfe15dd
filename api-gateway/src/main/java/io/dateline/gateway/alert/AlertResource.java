package io.dateline.gateway.alert;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Alerts that were raised for the caller's team.
@Path("/alerts")
@RunOnVirtualThread
class AlertResource {

    private final CurrentCaller caller;
    private final Alerts alerts;

    AlertResource(CurrentCaller caller, Alerts alerts) {
        this.caller = caller;
        this.alerts = alerts;
    }

    @GET
    public Page<Alert> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return alerts.page(caller.get().tenantId(), cursor, Parameters.limit(limit));
    }
}
