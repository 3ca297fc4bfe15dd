package io.dateline.gateway.rule;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's rules for its mentions.
@Path("/mention-rules")
@RunOnVirtualThread
@Tag(name = "Mentions")
class MentionRuleResource {

    private final CurrentCaller caller;
    private final MentionRules rules;
    private final RuleRuns runs;

    MentionRuleResource(CurrentCaller caller, MentionRules rules, RuleRuns runs) {
        this.caller = caller;
        this.rules = rules;
        this.runs = runs;
    }

    record All(List<MentionRule> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listMentionRules", summary = "Your team's rules, in the order in which they are asked")
    public All list() {
        return new All(rules.ofTenant(caller.get().tenantId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getMentionRule", summary = "One rule, and how far its run is")
    public MentionRule get(String id) {
        return require(id);
    }

    @POST
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "createMentionRule",
            summary = "Make a rule that tags, dismisses or assigns mentions as they come in",
            description = "No alert is raised for a mention that a rule dismisses as it comes in.")
    @APIResponse(responseCode = "201", description = "Made.")
    @Computing
    public RestResponse<MentionRule> create(@NotNull @Valid NewMentionRule request) {
        MentionRule created = rules.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<MentionRule>created(URI.create("/api/v1/mention-rules/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "replaceMentionRule", summary = "Replace what a rule says")
    @Computing
    public MentionRule replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewMentionRule request) {
        return rules.replace(caller.get().tenantId(), ruleId(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "deleteMentionRule", summary = "Remove a rule; what it did stays")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        rules.delete(caller.get().tenantId(), ruleId(id), Versions.expected(ifMatch));
    }

    @POST
    @Path("/{id}/run")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "runMentionRule",
            summary = "Take a rule through all mentions that are stored",
            description =
                    "In the background: `lastRun` of the rule says how far it is. `POST /mentions/undo` with the run's id takes it back.")
    @APIResponse(responseCode = "202", description = "Begun.")
    @APIResponse(responseCode = "409", description = "It is on its way already.")
    @Computing
    public RestResponse<MentionRule> run(String id) {
        Caller who = caller.get();
        runs.start(who.tenantId(), require(id), who.username());
        return RestResponse.status(RestResponse.Status.ACCEPTED, require(id));
    }

    private MentionRule require(String id) {
        return rules.require(caller.get().tenantId(), ruleId(id));
    }

    private static UUID ruleId(String id) {
        return Parameters.pathId(id, "mention-rule");
    }
}
