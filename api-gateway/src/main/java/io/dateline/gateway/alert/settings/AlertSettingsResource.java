package io.dateline.gateway.alert.settings;

import io.dateline.gateway.alert.precision.KindPrecision;
import io.dateline.gateway.alert.precision.Precisions;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alert-settings")
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertSettingsResource {

    private final CurrentCaller caller;
    private final TeamZones zones;
    private final Precisions precisions;

    AlertSettingsResource(CurrentCaller caller, TeamZones zones, Precisions precisions) {
        this.caller = caller;
        this.zones = zones;
        this.precisions = precisions;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getAlertSettings", summary = "What your team has set for all its alerts")
    public AlertSettings get() {
        return new AlertSettings(zones.of(caller.get().tenantId()).getId());
    }

    @Consumes(MediaType.APPLICATION_JSON)
    @PUT
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "replaceAlertSettings", summary = "Set what holds for all alerts of your team")
    public AlertSettings replace(@NotNull @Valid AlertSettings settings) {
        if (!ZoneId.getAvailableZoneIds().contains(settings.zone())) {
            throw Parameters.invalid(
                    "zone", "“" + settings.zone() + "” is no time zone. Take a name such as Europe/London.");
        }
        zones.set(caller.get().tenantId(), ZoneId.of(settings.zone()));
        return settings;
    }

    @GET
    @Path("/precision")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getAlertPrecision",
            summary = "How many alerts of each kind were of use",
            description = "By the word of your team, over the last 90 days. `GET /models` has the same by rule.")
    public Page<KindPrecision> precision() {
        return new Page<>(precisions.ofKinds(caller.get().tenantId()), null);
    }
}
