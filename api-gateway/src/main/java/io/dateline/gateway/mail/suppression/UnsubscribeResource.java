package io.dateline.gateway.mail.suppression;

import io.dateline.gateway.endpoint.TakenFromAnywhere;
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

/// Where the link in a mail leads that stops such mails (RFC 8058). Scanners of mails open every link: opening it
/// changes nothing.
@Path("/unsubscribe/{token}")
@RunOnVirtualThread
@Tag(name = "Alerts")
@Produces(MediaType.TEXT_HTML)
class UnsubscribeResource {

    private final UnsubscribeLinks links;
    private final Suppressions suppressions;
    private final Template page;

    UnsubscribeResource(
            UnsubscribeLinks links, Suppressions suppressions, @Location("mail/unsubscribe.html") Template page) {
        this.links = links;
        this.suppressions = suppressions;
        this.page = page;
    }

    @GET
    @PermitAll
    @Operation(operationId = "showUnsubscribe", summary = "The page that asks before it stops mails")
    @APIResponse(responseCode = "200", description = "Nothing is changed by looking at it.")
    public RestResponse<String> show(@RestPath String token) {
        return answer(links.recipient(token), false);
    }

    @POST
    @PermitAll
    @TakenFromAnywhere
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "unsubscribe", summary = "Stop the mails that the link came with")
    @APIResponse(responseCode = "200", description = "There are no more.")
    public RestResponse<String> stop(@RestPath String token) {
        Optional<UnsubscribeLinks.Recipient> recipient = links.recipient(token);
        recipient.ifPresent(who -> suppressions.unsubscribe(who.tenantId(), who.address(), who.purpose()));
        return answer(recipient, true);
    }

    private RestResponse<String> answer(Optional<UnsubscribeLinks.Recipient> recipient, boolean stopped) {
        String text = page.data("known", recipient.isPresent())
                .data(
                        "address",
                        recipient.map(UnsubscribeLinks.Recipient::address).orElse(""))
                .data("about", recipient.map(who -> who.purpose().words()).orElse(""))
                .data("stopped", stopped)
                .render();
        return LinkAnswer.of(recipient.isPresent(), text);
    }
}
