package io.dateline.gateway.briefing.share;

import io.dateline.gateway.briefing.edition.Editions;
import io.dateline.gateway.document.paint.DocumentFiles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// An edition as it was approved, for whoever has a link to it.
@Path("/shared-editions/{token}")
@RunOnVirtualThread
@Tag(name = "Briefings")
class SharedEditionResource {

    private static final String SANDBOXED = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String HTML = "text/html; charset=UTF-8";

    /// Before which the page leads to its PDF.
    private static final String FOOTER = "<footer>";

    private final EditionLinks links;
    private final Editions editions;
    private final DocumentFiles files;
    private final Template ended;

    SharedEditionResource(
            EditionLinks links,
            Editions editions,
            DocumentFiles files,
            @Location("document/ended.html") Template ended) {
        this.links = links;
        this.editions = editions;
        this.files = files;
        this.ended = ended;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "openEditionLink", summary = "Read an edition through a link, without signing in")
    @APIResponse(responseCode = "200", description = "The edition as a page of its own.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is opened too often.")
    public Response open(String token) {
        return links.open(token)
                .flatMap(linked -> editions.sharedPage(linked.tenantId(), linked.editionId()))
                .map(page -> sandboxed(Response.ok(page.replace(FOOTER, pdf(token) + FOOTER), HTML)))
                .orElseGet(this::notFound);
    }

    @GET
    @Path("/edition.pdf")
    @PermitAll
    @Produces("application/pdf")
    @Operation(
            operationId = "openEditionLinkPdf",
            summary = "Read an edition as PDF through a link, without signing in")
    @APIResponse(responseCode = "200", description = "The edition as PDF.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is opened too often.")
    public Response openPdf(String token, @HeaderParam("If-None-Match") @Nullable String known) {
        return links.open(token)
                .flatMap(linked -> editions.sharedTold(linked.tenantId(), linked.editionId()))
                .map(told -> hidden(files.pdf(told.document(), told.zone()).answer(known)))
                .orElseGet(this::notFound);
    }

    private static String pdf(String token) {
        return "<p class=\"quiet\"><a href=\"" + EditionLinks.PATH + token
                + "/edition.pdf\" target=\"_blank\">This edition as PDF</a></p>\n";
    }

    private Response notFound() {
        return sandboxed(Response.status(Response.Status.NOT_FOUND)
                .entity(ended.render())
                .type(HTML));
    }

    private static Response sandboxed(Response.ResponseBuilder answer) {
        return hidden(answer.header("Content-Security-Policy", SANDBOXED));
    }

    /// From caches, from other sites, and from search.
    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
