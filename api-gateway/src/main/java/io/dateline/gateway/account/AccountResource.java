package io.dateline.gateway.account;

import io.dateline.gateway.account.request.AccountChange;
import io.dateline.gateway.account.request.NewAccount;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.Role;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/accounts")
@RunOnVirtualThread
@Tag(name = "Accounts")
class AccountResource {

    /// @param password generated, shown this once
    record CreatedAccount(UUID id, String username, Role role, String password) {

        @Override
        public String toString() {
            return "CreatedAccount[id=" + id + "]";
        }
    }

    record AccountList(List<AccountView> items) {}

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final PublicUrl publicUrl;

    AccountResource(Accounts accounts, CurrentCaller caller, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @GET
    @PermissionsAllowed("admin:admin")
    @Operation(operationId = "listAccounts", summary = "The accounts of your tenant (admins)")
    public AccountList list() {
        return new AccountList(accounts.ofTenant(caller.get()));
    }

    @POST
    @PermissionsAllowed("admin:admin")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccount",
            summary = "Add a colleague to your tenant (admins)",
            description = "The password is generated and shown in this answer only; the colleague should change it.")
    @APIResponse(responseCode = "201", description = "Added; the address is in `Location`.")
    @APIResponse(responseCode = "409", description = "Somebody has this name already.")
    public RestResponse<CreatedAccount> create(@NotNull @Valid NewAccount request) {
        CreatedAccount created = accounts.create(caller.get(), request);
        return RestResponse.ResponseBuilder.<CreatedAccount>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/accounts/" + created.id())
                .entity(created)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("admin:admin")
    @PermissionsAllowed("sign-in:change")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeAccount", summary = "Change a colleague's role or address (admins)")
    @APIResponse(responseCode = "409", description = "It is your own role.")
    public AccountView change(UUID id, @NotNull @Valid AccountChange change) {
        return accounts.change(caller.get(), id, change);
    }

    @POST
    @Path("/{id}/password-reset")
    @PermissionsAllowed("admin:admin")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
    @Operation(
            operationId = "resetPassword",
            summary = "Let a colleague choose a new password (admins)",
            description =
                    "The link is good once and for two hours, and shown in this answer only; with an address it is mailed"
                            + " as well. The password until now stays good until it is used. Earlier links are worth nothing any more.")
    @APIResponse(responseCode = "201", description = "The link is made.")
    public RestResponse<LinkView> resetPassword(UUID id) {
        Accounts.Linked linked = accounts.resetPassword(caller.get(), id);
        return RestResponse.status(RestResponse.Status.CREATED, LinkView.of(linked, publicUrl.get()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("admin:admin")
    @Operation(
            operationId = "deleteAccount",
            summary = "Remove an account of your tenant (admins)",
            description = "Its sessions and API keys end at once. Nobody can remove the account they are using.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "409", description = "It is your own account.")
    public void delete(UUID id) {
        accounts.delete(caller.get(), id);
    }
}
