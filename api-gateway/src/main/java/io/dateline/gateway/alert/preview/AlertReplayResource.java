package io.dateline.gateway.alert.preview;

import io.dateline.gateway.alert.Alert;
import io.dateline.gateway.alert.Alerts;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alerts/{id}/replay")
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertReplayResource {

    private final CurrentCaller caller;
    private final Alerts alerts;
    private final AlertReplays replays;

    AlertReplayResource(CurrentCaller caller, Alerts alerts, AlertReplays replays) {
        this.caller = caller;
        this.alerts = alerts;
        this.replays = replays;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Computing
    @Operation(
            operationId = "replayAlert",
            summary = "Compute an alert's figures again from what is stored",
            description = "They come out the same to the digit, or it says what has changed since.")
    public AlertReplay replay(String id) {
        Alert alert = alerts.require(caller.get().tenantId(), caller.get().accountId(), Parameters.pathId(id, "alert"));
        return replays.of(caller.get().tenantId(), alert, alerts.figures(alert.id()));
    }
}
