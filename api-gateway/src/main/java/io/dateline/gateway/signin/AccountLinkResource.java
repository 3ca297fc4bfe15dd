package io.dateline.gateway.signin;

import io.dateline.gateway.account.AccountLinks;
import io.dateline.gateway.account.AccountView;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.audit.AuditLog;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where the link of an invitation, or for a new password, leads to.
@Path("/account-links")
@RunOnVirtualThread
@Tag(name = "Access")
class AccountLinkResource {

    /// @param token what stands behind `#` in the link
    record Redemption(
            @NotNull @Size(max = 100) @Schema(examples = "q3Zt…")
            String token,

            @NotNull @Size(min = 10, max = 1_000) @Schema(examples = "correct horse battery staple")
            String password) {

        @Override
        public String toString() {
            return "Redemption[not shown]";
        }
    }

    record Redeemed(AccountView account) {}

    private final AccountLinks links;
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final RefusedAttempts refused;
    private final AuditLog audit;

    AccountLinkResource(
            AccountLinks links, Accounts accounts, SignInThrottle throttle, RefusedAttempts refused, AuditLog audit) {
        this.refused = refused;
        this.links = links;
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
    }

    @POST
    @Path("/redeem")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redeemAccountLink",
            summary = "Choose a password with the link of an invitation or a reset",
            description = "The link is good once. All sessions of the account end; sign in afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "Chosen.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Redeemed.class)))
    @APIResponse(responseCode = "410", description = "The link was used, or is too old.")
    @APIResponse(responseCode = "429", description = "Too many attempts; see `Retry-After`.")
    public Response redeem(@NotNull @Valid Redemption request, @Context HttpServerRequest connection) {
        String address = connection.remoteAddress().hostAddress();
        Optional<SignInThrottle.Refusal> refusal = throttle.attempt("link " + address, address);
        if (refusal.isPresent()) {
            return refused.answer(refusal.get(), Optional.empty(), "POST /account-links/redeem");
        }
        AccountView account = links.redeem(request.token(), request.password());
        throttle.succeeded("link " + address, address);
        accounts.caller(account.id())
                .ifPresent(who -> audit.add(who, null, "POST /account-links/redeem", "/account-links/redeem", 200));
        return Response.ok(new Redeemed(account)).build();
    }
}
