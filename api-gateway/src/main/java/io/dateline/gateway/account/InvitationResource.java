package io.dateline.gateway.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// How colleagues come in: by a link that is good once.
@Path("/invitations")
@RunOnVirtualThread
@Tag(name = "Accounts")
class InvitationResource {

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Optional<String> publicUrl;

    InvitationResource(
            Accounts accounts,
            CurrentCaller caller,
            @ConfigProperty(name = "dateline.public-url") Optional<String> publicUrl) {
        this.accounts = accounts;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "inviteColleague",
            summary = "Invite a colleague to your tenant (admins)",
            description =
                    "Makes the account and a link with which the colleague chooses a password, good once and for seven"
                            + " days. The link is shown in this answer only; with an address it is mailed as well.")
    @APIResponse(responseCode = "201", description = "Invited.")
    @APIResponse(responseCode = "409", description = "Somebody has this name already.")
    public RestResponse<LinkView> invite(@NotNull @Valid NewInvitation request) {
        Accounts.Linked linked = accounts.invite(caller.require(Role.ADMIN), request);
        return RestResponse.status(RestResponse.Status.CREATED, LinkView.of(linked, publicUrl));
    }
}
