package io.dateline.gateway.alert.preview;

import io.dateline.gateway.alert.rule.AlertRules;
import io.dateline.gateway.alert.rule.NewAlertRule;
import io.dateline.gateway.endpoint.ChangesNothing;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alert-rules/preview")
@RunOnVirtualThread
@Tag(name = "Alerts")
class RulePreviewResource {

    private final CurrentCaller caller;
    private final AlertRules rules;
    private final RulePreviews previews;

    RulePreviewResource(CurrentCaller caller, AlertRules rules, RulePreviews previews) {
        this.caller = caller;
        this.rules = rules;
        this.previews = previews;
    }

    @POST
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Computing
    @Operation(
            operationId = "previewTeamAlertRule",
            summary = "See what an alert rule would have told in the last 28 days",
            description = "The same judge that works live goes through the stored mentions, hour by hour.")
    public RulePreview preview(@NotNull @Valid NewAlertRule request) {
        UUID tenantId = caller.get().tenantId();
        return previews.of(tenantId, rules.draft(tenantId, request));
    }
}
