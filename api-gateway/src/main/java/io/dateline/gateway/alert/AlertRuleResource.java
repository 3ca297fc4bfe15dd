package io.dateline.gateway.alert;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// The rules of one monitor.
@Path("/monitors/{id}/alerts")
@RunOnVirtualThread
class AlertRuleResource {

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final AlertRules rules;

    AlertRuleResource(CurrentCaller caller, Monitors monitors, AlertRules rules) {
        this.caller = caller;
        this.monitors = monitors;
        this.rules = rules;
    }

    @POST
    public RestResponse<AlertRule> add(String id, @Valid @NotNull NewAlertRule request) {
        UUID monitorId = require(id);
        AlertRule rule = rules.add(caller.get().tenantId(), monitorId, request);
        URI place = URI.create("/api/v1/monitors/" + monitorId + "/alerts/" + rule.id());
        return RestResponse.ResponseBuilder.<AlertRule>created(place)
                .entity(rule)
                .build();
    }

    @GET
    public Page<AlertRule> list(String id) {
        return new Page<>(rules.of(require(id)), null);
    }

    @DELETE
    @Path("/{ruleId}")
    public void delete(String id, String ruleId) {
        rules.delete(require(id), Parameters.pathId(ruleId, "alert-rule"));
    }

    private UUID require(String id) {
        return monitors.require(caller.get().tenantId(), Parameters.pathId(id, "monitor"))
                .id();
    }
}
