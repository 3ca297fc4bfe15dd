package io.dateline.gateway.ingest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// ingest-service answered with a failure, which is passed on as it came.
class IngestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Response answer;

    /// @param type media type of the body; null if none was stated
    /// @param body bytes, or a problem
    /// @param retryAfter as it came; null if it did not
    IngestRefusedException(int status, @Nullable String type, Object body, @Nullable String retryAfter) {
        // No stack trace: it is an answer, not a fault.
        super("ingest-service answered " + status, null, false, false);
        Response.ResponseBuilder passed =
                Response.status(status).entity(body).type(type == null ? MediaType.APPLICATION_OCTET_STREAM : type);
        if (retryAfter != null) {
            passed.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        answer = passed.build();
    }

    Response answer() {
        return answer;
    }
}
