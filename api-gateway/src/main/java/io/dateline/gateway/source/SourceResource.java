package io.dateline.gateway.source;

import io.dateline.gateway.ingest.DiscoveryClient;
import io.dateline.gateway.ingest.IngestClient;
import io.dateline.gateway.ingest.PublicAddress;
import io.dateline.ingest.api.coverage.Silence;
import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.api.source.LedgerView;
import io.dateline.ingest.api.source.NewSource;
import io.dateline.ingest.api.source.Polling;
import io.dateline.ingest.api.source.SourceChange;
import io.dateline.ingest.api.source.SourcePage;
import io.dateline.ingest.api.source.SourceView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sources")
@RunOnVirtualThread
@Tag(name = "Sources")
class SourceResource {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final IngestClient ingest;
    private final DiscoveryClient discovery;

    SourceResource(@RestClient IngestClient ingest, @RestClient DiscoveryClient discovery) {
        this.ingest = ingest;
        this.discovery = discovery;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listSources", summary = "The sources that are read, and their health")
    @APIResponse(responseCode = "200", description = "A page of sources.")
    public SourcePage list(
            @RestQuery @Nullable String cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @RestQuery
                    @Nullable
                    Integer limit) {
        return ingest.sources(cursor, limit);
    }

    @POST
    @PermissionsAllowed("editor:sources")
    @Consumes(JSON)
    @Operation(
            operationId = "addSource",
            summary = "Add a source by the address of a feed, a page or a site",
            description = "Feeds are looked for, which may take some seconds. A source that is known already is"
                    + " answered as it is, with 200. No feed, an address that may not be visited and the like are"
                    + " problems with status 422 that say why.")
    @APIResponse(
            responseCode = "201",
            description = "Added, with the feeds found.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = SourceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "422", description = "The address leads to no feed, or may not be visited.")
    public RestResponse<SourceView> add(@NotNull(message = "is needed") @Valid NewSource request) {
        return PublicAddress.of(discovery.addSource(request));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getSource", summary = "One source with its feeds")
    @APIResponse(responseCode = "200", description = "The source.")
    public SourceView get(@RestPath UUID id) {
        return ingest.source(id);
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("editor:sources")
    @Consumes(JSON)
    @Operation(
            operationId = "changeSource",
            summary = "Change what is said about a source",
            description = "Only the tenant that added the source, or the operator, may change it.")
    @APIResponse(responseCode = "200", description = "Changed.")
    public SourceView change(@RestPath UUID id, @NotNull(message = "is needed") @Valid SourceChange change) {
        return ingest.changeSource(id, change);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:sources")
    @Operation(
            operationId = "removeSource",
            summary = "Stop reading a source; its articles stay",
            description = "Only the tenant that added the source, or the operator, may remove it.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(@RestPath UUID id) {
        ingest.removeSource(id);
    }

    @GET
    @Path("/{id}/ledger")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getLedger",
            summary = "What was polled hour by hour, and what came of it",
            description = "The coverage ledger proves that silence is silence. Hours without polls are there, with"
                    + " zeros.")
    @APIResponse(responseCode = "200", description = "The ledger.")
    public LedgerView ledger(
            @RestPath UUID id,
            @Parameter(example = "2026-11-22T00:00:00Z") @RestQuery @Nullable String from,
            @Parameter(example = "2026-11-23T00:00:00Z") @RestQuery @Nullable String to) {
        return ingest.ledger(id, from, to);
    }

    @GET
    @Path("/opml")
    @PermissionsAllowed("viewer:read")
    @Produces("text/x-opml;charset=UTF-8")
    @Operation(operationId = "exportOpml", summary = "All sources as OPML, for another reader")
    @APIResponse(
            responseCode = "200",
            description = "OPML 2.0.",
            content = @Content(mediaType = "text/x-opml", schema = @Schema(implementation = String.class)))
    public String opml() {
        return discovery.opml();
    }

    @POST
    @Path("/opml")
    @PermissionsAllowed("editor:sources")
    @Consumes({"text/x-opml", "application/xml", "text/xml"})
    @Operation(
            operationId = "importOpml",
            summary = "Add the sources of an OPML file",
            description = "Each outline ends in a stated outcome. A short file is answered when it is done, a long one"
                    + " with 202 and how far it has come: ask for the import again, it goes on by itself.")
    @RequestBody(content = @Content(mediaType = "text/x-opml", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> importOpml(byte[] opml) {
        return PublicAddress.of(discovery.addOpml(opml));
    }

    @GET
    @Path("/{id}/silence")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "wasSilent",
            summary = "Was this source really silent?",
            description = "A sentence with its figures for any period of up to 31 days: polls, answers, new pages, and"
                    + " whether silence is proven. By default the last 24 hours.")
    @APIResponse(responseCode = "200", description = "The answer.")
    public Silence silence(
            @RestPath UUID id,
            @Parameter(example = "2026-11-22T20:00:00Z") @RestQuery @Nullable String from,
            @Parameter(example = "2026-11-23T06:00:00Z") @RestQuery @Nullable String to,
            @Parameter(description = "Of the times in the sentence", example = "Europe/Berlin") @RestQuery @Nullable
                    String zone) {
        return ingest.silence(id, from, to, zone);
    }

    @POST
    @Path("/{id}/poll")
    @PermissionsAllowed("editor:sources")
    @Operation(
            operationId = "pollSource",
            summary = "Have a source's feeds asked now",
            description = "Feeds that were asked in the last minute are left out; the pauses that hosts are owed hold.")
    @APIResponse(responseCode = "200", description = "How many feeds are asked.")
    public Polling poll(@RestPath UUID id) {
        return ingest.pollSource(id);
    }
}
