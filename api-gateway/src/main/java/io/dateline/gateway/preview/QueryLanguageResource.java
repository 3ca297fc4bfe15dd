package io.dateline.gateway.preview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The query language as data, so that no page and no program keeps a list of its own.
@Path("/query-language")
@Tag(name = "Monitors")
class QueryLanguageResource {

    private static final QueryLanguage CURRENT = QueryLanguage.current();

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "queryLanguage", summary = "Operators, fields and languages of a query")
    public QueryLanguage language() {
        return CURRENT;
    }
}
