package io.dateline.gateway.source;

import io.dateline.gateway.ingest.IngestClient;
import io.dateline.ingest.api.imports.ImportLinePage;
import io.dateline.ingest.api.imports.ImportPage;
import io.dateline.ingest.api.imports.ImportView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sources/imports")
@RunOnVirtualThread
@Tag(name = "Sources")
class ImportResource {

    private final IngestClient ingest;

    ImportResource(@RestClient IngestClient ingest) {
        this.ingest = ingest;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listImports", summary = "Your imports of sources, the latest first")
    @APIResponse(responseCode = "200", description = "At most 20.")
    public ImportPage list() {
        return ingest.imports();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getImport", summary = "How far an import of sources has come")
    @APIResponse(responseCode = "200", description = "The import.")
    public ImportView get(@RestPath UUID id) {
        return ingest.sourceImport(id);
    }

    @GET
    @Path("/{id}/lines")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listImportLines", summary = "What came of each line of an import")
    @APIResponse(responseCode = "200", description = "A page of lines.")
    public ImportLinePage lines(
            @RestPath UUID id, @RestQuery @Nullable String outcome, @RestQuery @Nullable String cursor) {
        return ingest.importLines(id, outcome, cursor);
    }
}
