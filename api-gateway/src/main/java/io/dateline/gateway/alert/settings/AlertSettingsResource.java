package io.dateline.gateway.alert.settings;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.platform.page.Page;
import io.dateline.platform.sql.Rows;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alert-settings")
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertSettingsResource {

    /// Fewer are no measure.
    private static final int MIN_JUDGED = 10;

    private final CurrentCaller caller;
    private final Rows rows;

    AlertSettingsResource(CurrentCaller caller, Rows rows) {
        this.caller = caller;
        this.rows = rows;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getAlertSettings", summary = "What your team has set for all its alerts")
    public AlertSettings get() {
        return rows.one(
                        "select zone from tenant where id = ?",
                        row -> new AlertSettings(row.getString("zone")),
                        caller.get().tenantId())
                .orElseThrow();
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
        rows.write(
                "update tenant set zone = ? where id = ?",
                settings.zone(),
                caller.get().tenantId());
        return settings;
    }

    @GET
    @Path("/precision")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getAlertPrecision",
            summary = "How many alerts of each kind were of use",
            description = "By the word of your team, over the last 90 days.")
    public Page<KindPrecision> precision() {
        List<KindPrecision> kinds = rows.list(
                """
                select a.kind, count(distinct a.id) as alerts, count(*) filter (where o.useful) as useful,
                    count(*) filter (where not o.useful) as not_useful
                from alert a left join alert_opinion o on o.alert_id = a.id
                where a.tenant_id = ? and a.raised_at > now() - interval '90 days' group by a.kind order by a.kind""",
                row -> {
                    int useful = row.getInt("useful");
                    int judged = useful + row.getInt("not_useful");
                    return new KindPrecision(
                            AlertKind.of(row.getString("kind")),
                            row.getInt("alerts"),
                            useful,
                            judged - useful,
                            judged < MIN_JUDGED ? null : (double) useful / judged);
                },
                caller.get().tenantId());
        return new Page<>(kinds, null);
    }
}
