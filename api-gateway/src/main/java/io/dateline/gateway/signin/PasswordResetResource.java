package io.dateline.gateway.signin;

import io.dateline.gateway.account.AccountLinks;
import io.dateline.gateway.account.Accounts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// For whoever has forgotten the password.
@Path("/password-resets")
@RunOnVirtualThread
@Tag(name = "Access")
class PasswordResetResource {

    record Forgotten(
            @NotNull @Size(max = 200) @Schema(examples = "robin")
            String username) {}

    private final AccountLinks links;
    private final SignInThrottle throttle;
    private final Accounts accounts;
    private final RefusedAttempts refused;

    PasswordResetResource(AccountLinks links, SignInThrottle throttle, Accounts accounts, RefusedAttempts refused) {
        this.links = links;
        this.accounts = accounts;
        this.refused = refused;
        this.throttle = throttle;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForPasswordReset",
            summary = "Get a link for a new password by mail",
            description =
                    "The answer is the same whether or not there is such an account, and whether or not it has an address."
                            + " Without one, an admin of your team makes the link (`POST /accounts/{id}/password-reset`).")
    @APIResponse(responseCode = "202", description = "If the account has an address, a link is on its way there.")
    @APIResponse(responseCode = "429", description = "Too many attempts; see `Retry-After`.")
    public Response ask(@NotNull @Valid Forgotten request, @Context HttpServerRequest connection) {
        Optional<SignInThrottle.Refusal> refusal = throttle.attempt(
                "reset " + request.username(), connection.remoteAddress().hostAddress());
        if (refusal.isPresent()) {
            return refused.answer(refusal.get(), accounts.named(request.username()), "POST /password-resets");
        }
        links.forgotten(request.username());
        return Response.accepted().build();
    }
}
