package io.dateline.gateway.source;

import io.dateline.gateway.ingest.IngestClient;
import io.dateline.gateway.ingest.PublicAddress;
import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.api.imports.StarterChoice;
import io.dateline.ingest.api.imports.StarterPage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sources/starter")
@RunOnVirtualThread
@Tag(name = "Sources")
class StarterResource {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final IngestClient ingest;

    StarterResource(@RestClient IngestClient ingest) {
        this.ingest = ingest;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listStarterFeeds", summary = "Public news feeds by country and beat, to be switched on")
    @APIResponse(responseCode = "200", description = "All that fit, in one page.")
    public StarterPage list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String beat) {
        return ingest.starterFeeds(q, country, language, beat);
    }

    @POST
    @PermissionsAllowed("editor:sources")
    @Consumes(JSON)
    @Operation(
            operationId = "switchOnStarterFeeds",
            summary = "Switch feeds of the starter list on",
            description = "An import like that of an OPML file.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "202", description = "Under way.")
    @APIResponse(responseCode = "422", description = "An address that is not in the list.")
    public RestResponse<ImportView> switchOn(@NotNull(message = "is needed") @Valid StarterChoice chosen) {
        return PublicAddress.of(ingest.switchOn(chosen));
    }
}
