package io.dateline.gateway.delivery.endpoint;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.delivery.endpoint.TargetResource.MadeTarget;
import io.dateline.gateway.delivery.log.DeliveryLog;
import io.dateline.gateway.delivery.log.LoggedDelivery;
import io.dateline.gateway.delivery.log.TargetTrial;
import io.dateline.gateway.delivery.target.Target;
import io.dateline.gateway.delivery.target.TargetTests;
import io.dateline.gateway.delivery.target.Targets;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What is done with one target: tests, another secret, sending again.
@Path("/targets/{id}")
@RunOnVirtualThread
@Tag(name = "Alerts")
class TargetCareResource {

    private static final int DEFAULT_HOURS = 24;
    private static final int MAX_HOURS = 7 * 24;

    /// @param code what the test had sent
    record TypedCode(
            @NotNull @Size(max = 20) @Schema(examples = "482913")
            String code) {}

    /// @param secret null to have one generated, for a webhook
    /// @param keepOldHours how long the one before is good too; null for 24
    record NewSecret(
            @Size(max = 4_000) @Nullable String secret,
            @Min(0) @Max(MAX_HOURS) @Nullable Integer keepOldHours) {

        @Override
        public String toString() {
            return "NewSecret[not shown]";
        }
    }

    /// @param since of the first of them
    /// @param deliveries how many are sent again
    record Replay(Instant since, int deliveries) {}

    /// @param missedDeliveries how many could be sent again, by a replay since `missedSince`
    /// @param missedSince null if none
    record EnabledTarget(
            Target target, int missedDeliveries, @Nullable Instant missedSince) {}

    private final CurrentCaller caller;
    private final Targets targets;
    private final TargetTests tests;
    private final TargetTrial trial;
    private final DeliveryLog log;

    TargetCareResource(CurrentCaller caller, Targets targets, TargetTests tests, TargetTrial trial, DeliveryLog log) {
        this.caller = caller;
        this.targets = targets;
        this.tests = tests;
        this.trial = trial;
        this.log = log;
    }

    @POST
    @Path("/test")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "testTarget",
            summary = "Send a code there",
            description =
                    "The answer is the delivery as it ended. Whoever reads the code there types it at `confirm`: some receivers accept everything and show nothing.")
    @APIResponse(responseCode = "429", description = "It was tested a moment ago.")
    public LoggedDelivery test(@RestPath String id) {
        return log.require(tenant(), trial.send(tenant(), target(id)));
    }

    @Consumes(MediaType.APPLICATION_JSON)
    @POST
    @Path("/confirm")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "confirmTarget", summary = "Type the code that a test had sent")
    @APIResponse(responseCode = "409", description = "It is not the code of the last test.")
    public Target confirm(@RestPath String id, @NotNull @Valid TypedCode typed) {
        return tests.confirm(tenant(), target(id), typed.code());
    }

    @POST
    @Path("/secret")
    @AnswersSecret
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "changeTargetSecret",
            summary = "Put another secret in the place of the one that is stored",
            description =
                    "What a webhook is sent is signed with both for a while, so that its receiver can change over.")
    public MadeTarget secret(@RestPath String id, @NotNull @Valid NewSecret request) {
        int hours = Objects.requireNonNullElse(request.keepOldHours(), DEFAULT_HOURS);
        return MadeTarget.of(targets.rotate(tenant(), target(id), request.secret(), Duration.ofHours(hours)));
    }

    @DELETE
    @Path("/secret/old")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "forgetOldTargetSecret", summary = "End the time in which two secrets are good")
    public Target forget(@RestPath String id) {
        return targets.forgetOldSecret(tenant(), target(id));
    }

    @POST
    @Path("/replay")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "replayTarget",
            summary = "Send again what was given up",
            description =
                    "Each keeps its id, so that a receiver knows what it has seen. People are told how things stand now, and not what they were told meanwhile.")
    public Replay replay(@RestPath String id, @RestQuery @Nullable String since) {
        UUID target = target(id);
        targets.require(tenant(), target);
        Instant from = Parameters.from(since);
        if (from == null) {
            throw Parameters.invalid("since", "Say since when, such as ?since=2026-11-23T09:30:00Z.");
        }
        return new Replay(from, log.replay(tenant(), target, from));
    }

    @POST
    @Path("/enable")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "enableTarget", summary = "Send there again after it was disabled")
    public EnabledTarget enable(@RestPath String id) {
        UUID target = target(id);
        Instant since = targets.require(tenant(), target).failingSince();
        Target enabled = targets.enable(tenant(), target);
        int missed = since == null ? 0 : log.failed(tenant(), target, since);
        return new EnabledTarget(enabled, missed, missed == 0 ? null : since);
    }

    private static UUID target(String id) {
        return Parameters.pathId(id, "target");
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }
}
