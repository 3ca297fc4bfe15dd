package io.dateline.gateway.signin;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.account.password.NewPassword;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The password of whoever asks. Trying one is trying to sign in, whatever session or key does it.
@Path("/accounts/me/password")
@RunOnVirtualThread
@Tag(name = "Accounts")
class OwnPasswordResource {

    private static final String ACTION = "PUT /accounts/me/password";

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final SignInThrottle throttle;
    private final RefusedAttempts refused;

    OwnPasswordResource(Accounts accounts, CurrentCaller caller, SignInThrottle throttle, RefusedAttempts refused) {
        this.accounts = accounts;
        this.caller = caller;
        this.throttle = throttle;
        this.refused = refused;
    }

    @PUT
    @PermissionsAllowed("viewer:admin")
    @PermissionsAllowed("sign-in:change")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change your own password",
            description = "All your sessions end, this one included; API keys stay.")
    @APIResponse(responseCode = "204", description = "Changed.")
    @APIResponse(responseCode = "403", description = "The current password is not the one given.")
    @APIResponse(responseCode = "429", description = "Too many attempts; see `Retry-After`.")
    public Response change(@NotNull @Valid NewPassword request, @Context HttpServerRequest connection) {
        Caller who = caller.get();
        String address = connection.remoteAddress().hostAddress();
        Optional<SignInThrottle.Refusal> refusal = throttle.attemptOfKnown(who.accountId(), address);
        if (refusal.isPresent()) {
            return refused.answer(refusal.get(), Optional.of(who), ACTION);
        }
        accounts.changePassword(who, request);
        throttle.succeededOfKnown(who.accountId(), address);
        return Response.noContent().build();
    }
}
