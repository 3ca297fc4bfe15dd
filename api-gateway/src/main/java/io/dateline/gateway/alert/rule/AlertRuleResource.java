package io.dateline.gateway.alert.rule;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's alert rules.
@Path("/alert-rules")
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertRuleResource {

    private final CurrentCaller caller;
    private final AlertRules rules;

    AlertRuleResource(CurrentCaller caller, AlertRules rules) {
        this.caller = caller;
        this.rules = rules;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listTeamAlertRules", summary = "Your team's alert rules, the oldest first")
    public Page<AlertRule> list() {
        return new Page<>(rules.ofTenant(caller.get().tenantId()), null);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getTeamAlertRule", summary = "One alert rule")
    public AlertRule get(String id) {
        return rules.require(caller.get().tenantId(), Parameters.pathId(id, "alert-rule"));
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "createTeamAlertRule",
            summary = "Make an alert rule",
            description = "Look first at what it would have told: `POST /alert-rules/preview` takes the same.")
    @APIResponse(
            responseCode = "201",
            description = "Made; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertRule.class)))
    @Computing
    public RestResponse<AlertRule> create(@NotNull @Valid NewAlertRule request) {
        AlertRule created = rules.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<AlertRule>created(URI.create("/api/v1/alert-rules/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "replaceTeamAlertRule",
            summary = "Replace what an alert rule says",
            description = "Alerts that it raised go on as they are.")
    @Computing
    public AlertRule replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewAlertRule request) {
        return rules.replace(caller.get().tenantId(), pathId(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteTeamAlertRule", summary = "Remove an alert rule; what it raised stays")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        rules.delete(caller.get().tenantId(), pathId(id), Versions.expected(ifMatch));
    }

    private static UUID pathId(String id) {
        return Parameters.pathId(id, "alert-rule");
    }
}
