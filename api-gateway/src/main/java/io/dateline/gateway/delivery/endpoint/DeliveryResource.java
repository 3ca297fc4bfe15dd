package io.dateline.gateway.delivery.endpoint;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.delivery.log.DeliveryLog;
import io.dateline.gateway.delivery.log.DeliveryState;
import io.dateline.gateway.delivery.log.LoggedDelivery;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What was sent to whom, and how it went.
@Path("/deliveries")
@RunOnVirtualThread
@Tag(name = "Alerts")
class DeliveryResource {

    private static final List<String> STATES =
            Arrays.stream(DeliveryState.values()).map(DeliveryState::word).toList();

    private final CurrentCaller caller;
    private final DeliveryLog log;

    DeliveryResource(CurrentCaller caller, DeliveryLog log) {
        this.caller = caller;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listDeliveries",
            summary = "What was sent and is to be sent, newest first",
            description =
                    "`state=failed` are the dead letters. `state` is one of waiting, sent, superseded, not-told, failed.")
    public Page<LoggedDelivery> list(
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return log.page(
                tenant(),
                target == null ? null : Parameters.id("target", target),
                state == null ? null : state(Parameters.oneOf("state", state, STATES)),
                cursor,
                Parameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getDelivery", summary = "One delivery with all its attempts")
    public LoggedDelivery get(@RestPath String id) {
        return log.require(tenant(), Parameters.pathId(id, "delivery"));
    }

    @POST
    @Path("/{id}/resend")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "resendDelivery", summary = "Send it once more, under the same id")
    @APIResponse(responseCode = "409", description = "It is not over, or is about no alert.")
    public LoggedDelivery resend(@RestPath String id) {
        return log.resend(tenant(), Parameters.pathId(id, "delivery"));
    }

    private static DeliveryState state(String word) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }
}
