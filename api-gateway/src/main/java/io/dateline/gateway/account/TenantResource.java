package io.dateline.gateway.account;

import io.dateline.gateway.account.request.NewTenant;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenants")
@RunOnVirtualThread
@Tag(name = "Accounts")
class TenantResource {

    /// @param password generated, shown this once
    record CreatedTenant(UUID id, String name, String username, String password) {

        @Override
        public String toString() {
            return "CreatedTenant[id=" + id + "]";
        }
    }

    record TenantList(List<TenantView> items) {}

    private final Accounts accounts;

    TenantResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @PermissionsAllowed("operator:admin")
    @Operation(operationId = "listTenants", summary = "The tenants of this installation (operator)")
    public TenantList list() {
        return new TenantList(accounts.tenants());
    }

    @POST
    @PermissionsAllowed("operator:admin")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTenant",
            summary = "Add a tenant and the account that manages it (operator)",
            description = "The password is generated and shown in this answer only.")
    @APIResponse(responseCode = "201", description = "Added.")
    @APIResponse(responseCode = "409", description = "The tenant's or the account's name is taken.")
    public RestResponse<CreatedTenant> create(@NotNull @Valid NewTenant request) {
        return RestResponse.status(RestResponse.Status.CREATED, accounts.createTenant(request));
    }
}
