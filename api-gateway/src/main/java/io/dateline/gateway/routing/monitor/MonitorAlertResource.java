package io.dateline.gateway.routing.monitor;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.delivery.log.TargetTrial;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// How a team is told of every match of one monitor: a view of its rules and routes.
@Path("/monitors/{id}/alerts")
@RunOnVirtualThread
@Tag(name = "Alerts")
class MonitorAlertResource {

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final MonitorAlerts rules;
    private final TargetTrial trial;

    MonitorAlertResource(CurrentCaller caller, Monitors monitors, MonitorAlerts rules, TargetTrial trial) {
        this.caller = caller;
        this.monitors = monitors;
        this.rules = rules;
        this.trial = trial;
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "createAlertRule",
            summary = "Add an alert rule to a monitor",
            description = "A mail address that is new gets a code: alerts go there once somebody has typed it at"
                    + " `POST /targets/{targetId}/confirm`.")
    @APIResponse(
            responseCode = "201",
            description = "Added; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MonitorAlert.class)))
    public RestResponse<MonitorAlert> add(String id, @Valid @NotNull NewMonitorAlert request) {
        UUID monitorId = require(id);
        UUID tenantId = caller.get().tenantId();
        MonitorAlerts.Added added = rules.add(tenantId, monitorId, request);
        UUID tested = added.tested();
        if (tested != null) {
            trial.send(tenantId, tested);
        }
        MonitorAlert rule = added.alert();
        URI place = URI.create("/api/v1/monitors/" + monitorId + "/alerts/" + rule.id());
        return RestResponse.ResponseBuilder.<MonitorAlert>created(place)
                .entity(rule)
                .build();
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listMonitorAlerts", summary = "The alert rules of a monitor")
    public Page<MonitorAlert> list(String id) {
        return new Page<>(rules.of(caller.get().tenantId(), require(id)), null);
    }

    @DELETE
    @Path("/{ruleId}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteAlertRule", summary = "Remove an alert rule")
    public void delete(String id, String ruleId) {
        rules.delete(caller.get().tenantId(), require(id), Parameters.pathId(ruleId, "alert-rule"));
    }

    private UUID require(String id) {
        return monitors.require(caller.get().tenantId(), Parameters.pathId(id, "monitor"))
                .id();
    }
}
