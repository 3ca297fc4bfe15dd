package io.dateline.gateway.ingest;

import io.dateline.ingest.api.CallerHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/// Tells ingest-service that the gateway asks, for no team.
@ApplicationScoped
class OwnHeadersFactory implements ClientHeadersFactory {

    private static final UUID NO_TENANT = new UUID(0, 0);

    private final Optional<String> token;

    OwnHeadersFactory(@ConfigProperty(name = "dateline.service-token") Optional<String> token) {
        this.token = token;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.orElseThrow());
        headers.putSingle(CallerHeaders.TENANT, NO_TENANT.toString());
        headers.putSingle(CallerHeaders.OPERATOR, "false");
        return headers;
    }
}
