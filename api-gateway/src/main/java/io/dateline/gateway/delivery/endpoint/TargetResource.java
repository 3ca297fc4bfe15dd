package io.dateline.gateway.delivery.endpoint;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.delivery.target.NewTarget;
import io.dateline.gateway.delivery.target.Target;
import io.dateline.gateway.delivery.target.Targets;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.http.Versioned;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where a team's alerts go.
@Path("/targets")
@RunOnVirtualThread
@Tag(name = "Alerts")
class TargetResource {

    /// @param secret the signing key that was generated, shown this once; null where none was
    record MadeTarget(Target target, @Nullable String secret) implements Versioned {

        static MadeTarget of(Targets.Made made) {
            return new MadeTarget(made.target(), made.generated());
        }

        @Override
        public int version() {
            return target.version();
        }

        @Override
        public String toString() {
            return "MadeTarget[" + target.id() + "]";
        }
    }

    private final CurrentCaller caller;
    private final Targets targets;

    TargetResource(CurrentCaller caller, Targets targets) {
        this.caller = caller;
        this.targets = targets;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listTargets", summary = "Where your team's alerts can go, by name")
    public Page<Target> list() {
        return new Page<>(targets.ofTenant(tenant()), null);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getTarget", summary = "One target, without its secret")
    public Target get(String id) {
        return targets.require(tenant(), pathId(id));
    }

    @POST
    @AnswersSecret
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "createTarget", summary = "Add a target", description = """
                    The secret (a URL that lets anybody post, a token, a signing key) is stored encrypted and never shown again. A webhook \
                    without one gets one, which the answer shows this once.""")
    @APIResponse(responseCode = "201", description = "Added.")
    @APIResponse(
            responseCode = "409",
            description = "The name is taken, there are too many, or the installation has no key to encrypt with.")
    public RestResponse<MadeTarget> create(@NotNull @Valid NewTarget request) {
        Targets.Made made = targets.create(tenant(), request);
        return RestResponse.ResponseBuilder.<MadeTarget>created(
                        URI.create("/api/v1/targets/" + made.target().id()))
                .entity(MadeTarget.of(made))
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "replaceTarget",
            summary = "Change a target",
            description = "Without a secret the stored one stays. Another place is to be proved anew.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public Target replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewTarget request) {
        return targets.change(tenant(), pathId(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteTarget", summary = "Remove a target, with its deliveries")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        targets.delete(tenant(), pathId(id), Versions.expected(ifMatch));
    }

    private static UUID pathId(String id) {
        return Parameters.pathId(id, "target");
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }
}
