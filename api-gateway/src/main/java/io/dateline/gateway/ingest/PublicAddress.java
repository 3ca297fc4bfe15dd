package io.dateline.gateway.ingest;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/// The address of what ingest-service made, as callers of the gateway reach it.
public final class PublicAddress {

    private static final String PUBLIC_PATH = "/api/v1";

    private PublicAddress() {}

    /// The same answer, with the path here in `Location`. Without scheme and host: those of the inside are nobody's
    /// business, and those of the outside are not known.
    public static <T> RestResponse<T> of(RestResponse<T> answer) {
        RestResponse.ResponseBuilder<T> passed =
                RestResponse.ResponseBuilder.<T>create(answer.getStatus()).entity(answer.getEntity());
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            passed.header(HttpHeaders.LOCATION, PUBLIC_PATH + location.replaceFirst("^[a-z]+://[^/]*", ""));
        }
        return passed.build();
    }
}
