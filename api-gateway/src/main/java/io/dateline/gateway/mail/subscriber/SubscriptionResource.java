package io.dateline.gateway.mail.subscriber;

import io.dateline.gateway.endpoint.TakenFromAnywhere;
import io.dateline.gateway.mail.subscriber.Subscribers.Invited;
import io.dateline.gateway.mail.view.LinkAnswer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Where the link in an invitation leads. Scanners of mails open every link: opening it changes nothing, the button on
/// its page does.
@Path("/subscriptions/{token}")
@RunOnVirtualThread
@Tag(name = "Briefings")
@Produces(MediaType.TEXT_HTML)
class SubscriptionResource {

    private final Subscribers subscribers;
    private final Template page;

    SubscriptionResource(Subscribers subscribers, @Location("mail/subscription.html") Template page) {
        this.subscribers = subscribers;
        this.page = page;
    }

    @GET
    @PermitAll
    @Operation(operationId = "showSubscription", summary = "The page that asks whether somebody wants a briefing")
    @APIResponse(responseCode = "200", description = "Nothing is changed by looking at it.")
    public RestResponse<String> show(@RestPath String token) {
        return answer(subscribers.invitation(token));
    }

    @POST
    @PermitAll
    @TakenFromAnywhere
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "confirmSubscription", summary = "Say yes to the invitation that the link came with")
    @APIResponse(responseCode = "200", description = "The address has the next edition.")
    public RestResponse<String> confirm(@RestPath String token) {
        return answer(subscribers.confirm(token));
    }

    private RestResponse<String> answer(Optional<Invited> invited) {
        String text = page.data("known", invited.isPresent())
                .data("address", invited.map(Invited::address).orElse(""))
                .data("briefing", invited.map(Invited::briefing).orElse(""))
                .data("subscribed", invited.map(Invited::subscribed).orElse(false))
                .render();
        return LinkAnswer.of(invited.isPresent(), text);
    }
}
