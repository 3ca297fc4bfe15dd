package io.dateline.gateway.briefing.share;

import io.dateline.gateway.briefing.edition.Editions;
import io.dateline.gateway.document.paint.DocumentFiles;
import io.dateline.gateway.share.DocumentLinks;
import io.dateline.gateway.share.SharedKind;
import io.dateline.gateway.share.SharedPages;
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

    private final DocumentLinks links;
    private final Editions editions;
    private final DocumentFiles files;
    private final SharedPages pages;

    SharedEditionResource(DocumentLinks links, Editions editions, DocumentFiles files, SharedPages pages) {
        this.links = links;
        this.editions = editions;
        this.files = files;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "openEditionLink", summary = "Read an edition through a link, without signing in")
    @APIResponse(responseCode = "200", description = "The edition as a page of its own.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is opened too often.")
    public Response open(String token) {
        return links.open(SharedKind.EDITION, token)
                .flatMap(linked -> editions.sharedPage(linked.tenantId(), linked.document()))
                .map(page -> pages.page(page, SharedKind.EDITION.path() + token + "/edition.pdf", "This edition"))
                .orElseGet(pages::ended);
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
        return links.open(SharedKind.EDITION, token)
                .flatMap(linked -> editions.sharedTold(linked.tenantId(), linked.document()))
                .map(told -> pages.file(files.pdf(told.document(), told.zone()), known))
                .orElseGet(pages::ended);
    }
}
