package io.dateline.gateway.signin;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.account.LinkView;
import io.dateline.gateway.account.request.NewInvitation;
import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
    private final PublicUrl publicUrl;

    InvitationResource(Accounts accounts, CurrentCaller caller, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @POST
    @PermissionsAllowed("admin:admin")
    @PermissionsAllowed("sign-in:change")
    @AnswersSecret
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
        Accounts.Linked linked = accounts.invite(caller.get(), request);
        return RestResponse.status(RestResponse.Status.CREATED, LinkView.of(linked, publicUrl.get()));
    }
}
