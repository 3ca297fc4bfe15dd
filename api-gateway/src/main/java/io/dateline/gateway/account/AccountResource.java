package io.dateline.gateway.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final Optional<String> publicUrl;

    AccountResource(
            Accounts accounts,
            CurrentCaller caller,
            @ConfigProperty(name = "dateline.public-url") Optional<String> publicUrl) {
        this.accounts = accounts;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "The accounts of your tenant (admins)")
    public AccountList list() {
        return new AccountList(accounts.ofTenant(admin()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccount",
            summary = "Add a colleague to your tenant (admins)",
            description = "The password is generated and shown in this answer only; the colleague should change it.")
    @APIResponse(responseCode = "201", description = "Added; the address is in `Location`.")
    @APIResponse(responseCode = "409", description = "Somebody has this name already.")
    public RestResponse<CreatedAccount> create(@NotNull @Valid NewAccount request) {
        CreatedAccount created = accounts.create(admin(), request);
        return RestResponse.ResponseBuilder.<CreatedAccount>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/accounts/" + created.id())
                .entity(created)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeAccount", summary = "Change a colleague's role or address (admins)")
    @APIResponse(responseCode = "409", description = "It is your own role.")
    public AccountView change(UUID id, @NotNull @Valid AccountChange change) {
        return accounts.change(admin(), id, change);
    }

    @POST
    @Path("/{id}/password-reset")
    @Operation(
            operationId = "resetPassword",
            summary = "Let a colleague choose a new password (admins)",
            description =
                    "The link is good once and for two hours, and shown in this answer only; with an address it is mailed"
                            + " as well. The password until now stays good until it is used. Earlier links are worth nothing any more.")
    @APIResponse(responseCode = "201", description = "The link is made.")
    public RestResponse<LinkView> resetPassword(UUID id) {
        Accounts.Linked linked = accounts.resetPassword(admin(), id);
        return RestResponse.status(RestResponse.Status.CREATED, LinkView.of(linked, publicUrl));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteAccount",
            summary = "Remove an account of your tenant (admins)",
            description = "Its sessions and API keys end at once. Nobody can remove the account they are using.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "409", description = "It is your own account.")
    public void delete(UUID id) {
        accounts.delete(admin(), id);
    }

    @PUT
    @Path("/me/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change your own password",
            description = "All your sessions end, this one included; API keys stay.")
    @APIResponse(responseCode = "204", description = "Changed.")
    @APIResponse(responseCode = "403", description = "The current password is not the one given.")
    public void changePassword(@NotNull @Valid NewPassword request) {
        accounts.changePassword(caller.get(), request);
    }

    private Caller admin() {
        return caller.require(Role.ADMIN);
    }
}
