package io.dateline.gateway.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.dateline.platform.text.HasText;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Alerts of the caller's team, and what people do about them.
@Path("/alerts")
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertResource {

    private final CurrentCaller caller;
    private final Alerts alerts;
    private final AlertLife life;

    AlertResource(CurrentCaller caller, Alerts alerts, AlertLife life) {
        this.caller = caller;
        this.alerts = alerts;
        this.life = life;
    }

    /// @param count alerts that have opened since the caller looked last
    record UnreadAlerts(int count) {}

    record AlertNote(@NotNull @HasText @Size(max = 2_000) String note) {}

    record AlertOpinion(@NotNull Boolean useful) {}

    /// @param figures what the sentence rests on, by kind; null where nothing was counted
    record AlertFigures(
            UUID alertId,
            int version,
            String explanation,
            @Nullable JsonNode figures) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts, newest first",
            description = "`state`: open, acknowledged or closed. `kind` and `level` as alerts have them. `monitor`,"
                    + " `story` and `rule` are ids.")
    public Page<Alert> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("level") @Nullable String level,
            @QueryParam("monitor") @Nullable String monitor,
            @QueryParam("story") @Nullable String story,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller who = caller.get();
        return alerts.page(
                who.tenantId(),
                who.accountId(),
                AlertFilter.of(state, kind, level, monitor, story, rule),
                cursor,
                Parameters.limit(limit));
    }

    @GET
    @Path("/unread")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "countUnreadAlerts", summary = "How many alerts have opened since you looked last")
    public UnreadAlerts unread() {
        return new UnreadAlerts(
                alerts.unread(caller.get().tenantId(), caller.get().accountId()));
    }

    @POST
    @Path("/seen")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "markAlertsSeen", summary = "Say that you have seen the alerts up to now")
    @APIResponse(responseCode = "204", description = "Noted.")
    public void seen() {
        alerts.seen(caller.get().accountId());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getAlert", summary = "One alert")
    public Alert get(String id) {
        return require(id);
    }

    @GET
    @Path("/{id}/events")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listAlertEvents", summary = "What happened to an alert, the first first")
    public Page<AlertEvent> events(String id) {
        return new Page<>(alerts.events(require(id).id()), null);
    }

    @GET
    @Path("/{id}/figures")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getAlertFigures",
            summary = "The numbers that an alert's sentence rests on",
            description = "Everything that is needed to compute it again; `metricVersion` names the formulas.")
    public AlertFigures figures(String id) {
        Alert alert = require(id);
        return new AlertFigures(alert.id(), alert.version(), alert.explanation(), alerts.figures(alert.id()));
    }

    @POST
    @Path("/{id}/acknowledge")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Look after an alert",
            description = "It goes on, and is neither repeated nor escalated. Done twice it is done once.")
    public Alert acknowledge(String id) {
        life.acknowledge(caller.get().tenantId(), pathId(id), caller.get().username());
        return require(id);
    }

    @POST
    @Path("/{id}/close")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "closeAlert",
            summary = "Close an alert",
            description = "Should the same happen again, another one opens.")
    public Alert close(String id) {
        life.close(caller.get().tenantId(), pathId(id), caller.get().username());
        return require(id);
    }

    @Consumes(MediaType.APPLICATION_JSON)
    @POST
    @Path("/{id}/note")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "noteAlert", summary = "Write a note under an alert")
    public Alert note(String id, @NotNull @Valid AlertNote request) {
        life.note(
                caller.get().tenantId(),
                pathId(id),
                caller.get().username(),
                request.note().strip());
        return require(id);
    }

    @POST
    @Path("/{id}/useful")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "rateAlert",
            summary = "Say whether an alert was of use",
            description = "One word of each account; the latest holds. Rules and kinds show what share was of use.")
    public Alert useful(String id, @NotNull @Valid AlertOpinion request) {
        Alert alert = require(id);
        alerts.useful(alert.id(), RatedBy.account(caller.get().accountId()), request.useful());
        return require(id);
    }

    private Alert require(String id) {
        return alerts.require(caller.get().tenantId(), caller.get().accountId(), pathId(id));
    }

    private static UUID pathId(String id) {
        return Parameters.pathId(id, "alert");
    }
}
