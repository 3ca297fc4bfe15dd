package io.dateline.gateway.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sources/imports")
@RunOnVirtualThread
@Tag(name = "Sources")
class ImportResource {

    private final Ingest ingest;

    ImportResource(Ingest ingest) {
        this.ingest = ingest;
    }

    @GET
    @Operation(operationId = "listImports", summary = "Your imports of sources, the latest first")
    @APIResponse(responseCode = "200", description = "At most 20.")
    public Response list() {
        return ingest.imports().pass();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import of sources has come")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Response get(@RestPath UUID id) {
        return ingest.sourceImport(id).pass();
    }

    @GET
    @Path("/{id}/lines")
    @Operation(operationId = "listImportLines", summary = "What came of each line of an import")
    @APIResponse(
            responseCode = "200",
            description = "A page of lines.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.Line.class)))
    public Response lines(@RestPath UUID id, @RestQuery @Nullable String outcome, @RestQuery @Nullable String cursor) {
        return ingest.importLines(id, outcome, cursor).pass();
    }
}
