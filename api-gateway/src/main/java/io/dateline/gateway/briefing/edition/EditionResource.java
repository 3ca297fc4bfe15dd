package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.edition.EditionForms.Frozen;
import io.dateline.gateway.briefing.edition.Editions.Told;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.DocumentAnswers;
import io.dateline.gateway.document.paint.DocumentFiles;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Editions of a team's briefings.
@Path("/editions")
@RunOnVirtualThread
@Tag(name = "Briefings")
class EditionResource {

    private final CurrentCaller caller;
    private final Editions editions;
    private final DocumentFiles files;

    EditionResource(CurrentCaller caller, Editions editions, DocumentFiles files) {
        this.caller = caller;
        this.editions = editions;
        this.files = files;
    }

    /// @param version that the caller saw, so that nobody does it to what somebody else has changed meanwhile; null:
    ///     whatever it is
    record SeenVersion(@Min(0) @Nullable Integer version) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listEditions", summary = "Your team's editions, the latest first")
    public Page<Edition.Summary> list(
            @RestQuery @Nullable String briefing,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return editions.page(
                caller.get().tenantId(),
                briefing == null ? null : Parameters.id("briefing", briefing),
                cursor,
                Parameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getEdition",
            summary = "An edition with its stories",
            description = "Each line cites the article, its revision and the place. `pending` articles came since.")
    public Edition get(String id) {
        return editions.require(caller.get().tenantId(), id(id));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "arrangeEdition",
            summary = "Order, hide, pin and comment the stories of a draft",
            description =
                    "Takes the whole arrangement, every story once: sending an earlier one undoes what came after."
                            + " Approvals that were given are void.")
    @APIResponse(responseCode = "409", description = "It is no draft any more.")
    public Edition arrange(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid EditionChange request) {
        return editions.change(caller.get().tenantId(), id(id), Versions.expected(ifMatch), request);
    }

    @POST
    @Path("/{id}/pending")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "takeInPending",
            summary = "Take what came since into a draft",
            description = "New stories are added; what an editor had a hand in stays as it is. The window grows.")
    @APIResponse(responseCode = "409", description = "It is no draft any more, or a later edition follows it.")
    @Computing
    public Edition takeIn(String id, @NotNull @Valid SeenVersion seen) {
        UUID tenantId = caller.get().tenantId();
        Edition edition = editions.require(tenantId, id(id));
        return editions.takeIn(
                tenantId, edition.id(), seen.version(), editions.readings(tenantId, edition.briefingId()));
    }

    @POST
    @Path("/{id}/approve")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "approveEdition",
            summary = "Approve a draft",
            description = "The last approval freezes it: what was approved is what is sent. With `version` it is the"
                    + " version that you saw.")
    @APIResponse(responseCode = "409", description = "It is no draft any more, or you have approved it already.")
    public Edition approve(String id, @NotNull @Valid SeenVersion seen) {
        Caller who = caller.get();
        return editions.approve(who.tenantId(), who.username(), id(id), seen.version());
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "cancelEdition",
            summary = "Cancel a draft",
            description = "What it would have told is told by the next edition.")
    @APIResponse(responseCode = "409", description = "It is no draft any more, or a later edition follows it.")
    public Edition cancel(String id, @NotNull @Valid SeenVersion seen) {
        return editions.cancel(caller.get().tenantId(), id(id), seen.version());
    }

    @GET
    @Path("/{id}/web.html")
    @PermissionsAllowed("viewer:read")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getEditionPage", summary = "An edition as a page of its own")
    public Response web(String id) {
        return DocumentAnswers.html(forms(id).web());
    }

    @GET
    @Path("/{id}/mail.html")
    @PermissionsAllowed("viewer:read")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getEditionMail", summary = "An edition as its mail shows it")
    public Response mail(String id) {
        return DocumentAnswers.html(forms(id).mailHtml());
    }

    @GET
    @Path("/{id}/mail.txt")
    @PermissionsAllowed("viewer:read")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getEditionText", summary = "An edition as the text of its mail")
    public Response text(String id) {
        return DocumentAnswers.text(forms(id).mailText(), "text/plain");
    }

    @GET
    @Path("/{id}/edition.md")
    @PermissionsAllowed("viewer:read")
    @Produces("text/markdown")
    @Operation(operationId = "getEditionMarkdown", summary = "An edition as Markdown")
    public Response markdown(String id) {
        return DocumentAnswers.text(forms(id).markdown(), "text/markdown");
    }

    @GET
    @Path("/{id}/card.txt")
    @PermissionsAllowed("viewer:read")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getEditionCard", summary = "The figures and first stories of an edition, for a chat")
    public Response card(String id) {
        return DocumentAnswers.text(forms(id).card(), "text/plain");
    }

    @GET
    @Path("/{id}/edition.pdf")
    @PermissionsAllowed("viewer:read")
    @Produces(DocumentFiles.PDF)
    @Operation(
            operationId = "getEditionPdf",
            summary = "An edition as PDF",
            description = "Tagged, on A4, with its fonts. Once approved it is the same bytes each time.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(
            responseCode = "422",
            description = "A part of it cannot be painted; it is named, with the characters that no font has.")
    @APIResponse(responseCode = "503", description = "Too many are being painted.")
    public Response pdf(String id, @HeaderParam("If-None-Match") @Nullable String known) {
        Told told = told(id);
        return DocumentAnswers.file(files.pdf(told.document(), told.zone()), known);
    }

    @GET
    @Path("/{id}/edition.xlsx")
    @PermissionsAllowed("viewer:read")
    @Produces(DocumentFiles.XLSX)
    @Operation(
            operationId = "getEditionWorkbook",
            summary = "The figures, the coverage and the method of an edition as a workbook")
    public Response workbook(String id) {
        Told told = told(id);
        return DocumentAnswers.file(files.workbook(told.document(), told.zone()), null);
    }

    @GET
    @Path("/{id}/document.json")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getEditionDocument",
            summary = "The document that all forms are painted of",
            description = "Once approved, the bytes whose SHA-256 is the edition's `hash`.")
    @APIResponse(
            responseCode = "200",
            description = "Blocks of lines with their citations, figures and charts as data.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Document.class)))
    public Response document(String id) {
        return DocumentAnswers.text(forms(id).document(), "application/json");
    }

    private Told told(String id) {
        return editions.told(caller.get().tenantId(), id(id));
    }

    private Frozen forms(String id) {
        return editions.forms(caller.get().tenantId(), id(id));
    }

    private static UUID id(String id) {
        return Parameters.pathId(id, "edition");
    }
}
