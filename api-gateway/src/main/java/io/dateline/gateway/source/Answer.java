package io.dateline.gateway.source;

import io.dateline.platform.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ingest-service answered.
///
/// @param type media type of the body; null without one
/// @param location of what was made, on ingest-service; null if nothing was
/// @param retryAfter as it came; null if it did not
public record Answer(
        int status,
        @Nullable String type,
        @Nullable String location,
        @Nullable String retryAfter,
        byte[] body) {

    private static final String PUBLIC_PATH = "/api/v1";

    /// The same answer for the caller, with the address of what was made as the caller reaches it.
    public Response pass() {
        Response.ResponseBuilder response = Response.status(status);
        if (body.length > 0) {
            response.entity(body).type(type == null ? MediaType.APPLICATION_OCTET_STREAM : type);
        } else if (status >= 400) {
            // Every failure has words here, whatever ingest-service (or what is in front of it) gave.
            response.type(Problem.MEDIA_TYPE).entity(Problem.of(status, "ingest-refused", null, List.of()));
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, PUBLIC_PATH + path(location));
        }
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.build();
    }

    /// Without scheme and host: those of the inside are nobody's business, and those of the outside are not known.
    private static String path(String location) {
        return location.replaceFirst("^[a-z]+://[^/]*", "");
    }
}
