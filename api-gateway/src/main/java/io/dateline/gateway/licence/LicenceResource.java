package io.dateline.gateway.licence;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.document.paint.SheetText;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a team may pass on of sources' articles.
@Path("/licences")
@RunOnVirtualThread
@Tag(name = "Briefings")
class LicenceResource {

    private final CurrentCaller caller;
    private final Licences licences;

    LicenceResource(CurrentCaller caller, Licences licences) {
        this.caller = caller;
        this.licences = licences;
    }

    record LicenceList(List<SourceLicence> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listLicences",
            summary = "What your team may pass on of sources' articles, by their names",
            description =
                    "Of a source that is not among them goes what is usual: all of it to people of your team, a snippet"
                            + " of 200 letters of each sentence to others.")
    public LicenceList list() {
        return new LicenceList(licences.ofTenant(caller.get().tenantId()));
    }

    @POST
    @PermissionsAllowed("admin:monitors")
    @Operation(
            operationId = "setLicence",
            summary = "Say what your team may pass on of a source's articles, and why",
            description =
                    "In place of what was said of the source before. Editions and reports that were made stay as they"
                            + " are; the next ones obey it and say what is withheld.")
    public SourceLicence put(@NotNull @Valid NewSourceLicence request) {
        Caller who = caller.get();
        return licences.put(who.tenantId(), who.username(), request);
    }

    @DELETE
    @Path("/{source}")
    @PermissionsAllowed("admin:monitors")
    @Operation(operationId = "removeLicence", summary = "Let what is usual go of a source's articles again")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(String source) {
        licences.remove(caller.get().tenantId(), Parameters.pathId(source, "licence"));
    }

    @GET
    @Path("/copies.csv")
    @PermissionsAllowed("viewer:read")
    @Produces("text/csv")
    @Operation(
            operationId = "exportCopies",
            summary = "What editions passed on by mail, by month and outlet, as CSV",
            description =
                    "For the yearly return: `articles` are counted once, `copies` by each mail that carried them.")
    public Response copies(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        StringBuilder csv = new StringBuilder("month,outlet,articles,copies\r\n");
        for (CopiedArticles each : licences.copied(caller.get().tenantId(), Parameters.from(from), Parameters.to(to))) {
            csv.append(each.month())
                    .append(",\"")
                    .append(SheetText.harmless(each.outlet()).replace("\"", "\"\""))
                    .append("\",")
                    .append(each.articles())
                    .append(',')
                    .append(each.copies())
                    .append("\r\n");
        }
        return Response.ok(csv.toString(), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"copies.csv\"")
                .build();
    }
}
