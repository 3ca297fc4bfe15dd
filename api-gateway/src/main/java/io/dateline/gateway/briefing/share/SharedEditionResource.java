package io.dateline.gateway.briefing.share;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// An edition as it was approved, for whoever has a link to it.
@Path("/shared-editions/{token}")
@RunOnVirtualThread
@Tag(name = "Briefings")
@Produces(MediaType.TEXT_HTML)
class SharedEditionResource {

    private static final String SANDBOXED = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final int NOT_FOUND = 404;

    private final EditionLinks links;
    private final Template ended;

    SharedEditionResource(EditionLinks links, @Location("document/ended.html") Template ended) {
        this.links = links;
        this.ended = ended;
    }

    @GET
    @PermitAll
    @Operation(operationId = "openEditionLink", summary = "Read an edition through a link, without signing in")
    @APIResponse(responseCode = "200", description = "The edition as a page of its own.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is opened too often.")
    public RestResponse<String> open(String token) {
        Optional<String> page = links.open(token);
        return RestResponse.ResponseBuilder.create(
                        page.isPresent() ? RestResponse.Status.OK : RestResponse.Status.fromStatusCode(NOT_FOUND),
                        page.orElseGet(ended::render))
                .header("Content-Security-Policy", SANDBOXED)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
