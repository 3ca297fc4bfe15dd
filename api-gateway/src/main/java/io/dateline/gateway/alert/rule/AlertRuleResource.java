package io.dateline.gateway.alert.rule;

import io.dateline.gateway.alert.precision.Precisions;
import io.dateline.gateway.alert.precision.RulePrecision;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Precisions precisions;

    AlertRuleResource(CurrentCaller caller, AlertRules rules, Precisions precisions) {
        this.caller = caller;
        this.rules = rules;
        this.precisions = precisions;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listTeamAlertRules", summary = "Your team's alert rules, the oldest first")
    public Page<RuleView> list() {
        return new Page<>(views(rules.ofTenant(caller.get().tenantId())), null);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getTeamAlertRule", summary = "One alert rule")
    public RuleView get(String id) {
        return view(rules.require(caller.get().tenantId(), pathId(id)));
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
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RuleView.class)))
    @Computing
    public RestResponse<RuleView> create(@NotNull @Valid NewAlertRule request) {
        AlertRule created = rules.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<RuleView>created(URI.create("/api/v1/alert-rules/" + created.id()))
                .entity(view(created))
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
    public RuleView replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewAlertRule request) {
        return view(rules.replace(caller.get().tenantId(), pathId(id), Versions.expected(ifMatch), request));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteTeamAlertRule", summary = "Remove an alert rule; what it raised stays")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        rules.delete(caller.get().tenantId(), pathId(id), Versions.expected(ifMatch));
    }

    private RuleView view(AlertRule rule) {
        return views(List.of(rule)).getFirst();
    }

    private List<RuleView> views(List<AlertRule> shown) {
        Map<UUID, RulePrecision> said = new HashMap<>();
        precisions.ofRules(caller.get().tenantId()).forEach(each -> said.put(each.ruleId(), each));
        return shown.stream()
                // One that came in between says nothing yet.
                .map(rule -> RuleView.of(
                        rule, said.getOrDefault(rule.id(), RulePrecision.none(rule.id(), rule.name(), rule.kind()))))
                .toList();
    }

    private static UUID pathId(String id) {
        return Parameters.pathId(id, "alert-rule");
    }
}
