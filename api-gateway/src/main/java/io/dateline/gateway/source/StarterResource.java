package io.dateline.gateway.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sources/starter")
@RunOnVirtualThread
@Tag(name = "Sources")
class StarterResource {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final Ingest ingest;

    StarterResource(Ingest ingest) {
        this.ingest = ingest;
    }

    @Schema(name = "StarterFeed", description = "A public news feed that can be switched on.")
    record StarterFeed(
            String name,
            String url,
            String country,
            String language,
            int tier,
            @Schema(examples = "business") String beat,

            @Schema(description = "off, or the state of the feed")
            String state,

            @Schema(description = "Whether it was read well at least once")
            boolean verified,

            @Nullable UUID sourceId) {}

    @Schema(name = "StarterPage")
    record StarterPage(List<StarterFeed> items, @Nullable String next) {}

    @Schema(name = "StarterChoice")
    record StarterChoice(List<String> urls) {}

    @GET
    @Operation(operationId = "listStarterFeeds", summary = "Public news feeds by country and beat, to be switched on")
    @APIResponse(
            responseCode = "200",
            description = "All that fit, in one page.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = StarterPage.class)))
    public Response list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String beat) {
        return ingest.starter(q, country, language, beat).pass();
    }

    @POST
    @Consumes(JSON)
    @Operation(
            operationId = "switchOnStarterFeeds",
            summary = "Switch feeds of the starter list on",
            description = "An import like that of an OPML file.")
    @RequestBody(content = @Content(schema = @Schema(implementation = StarterChoice.class)))
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "202", description = "Under way.")
    @APIResponse(responseCode = "422", description = "An address that is not in the list.")
    public Response switchOn(byte[] chosen) {
        return ingest.switchOn(chosen).pass();
    }
}
