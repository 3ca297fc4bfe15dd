package io.dateline.gateway.ingest;

import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.ingest.api.CallerHeaders;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/// Tells ingest-service that the gateway asks, and for whom.
@ApplicationScoped
class CallerHeadersFactory implements ClientHeadersFactory {

    private final CurrentCaller caller;
    private final Optional<String> token;

    CallerHeadersFactory(
            CurrentCaller caller, @ConfigProperty(name = "dateline.service-token") Optional<String> token) {
        this.caller = caller;
        this.token = token;
    }

    void refuseToStartWithoutToken(@Observes StartupEvent started) {
        if (token.isEmpty()) {
            throw new IllegalStateException("DATELINE_SERVICE_TOKEN is not set. It is the secret that ingest-service"
                    + " and api-gateway share; set the same value for both.");
        }
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        Caller known = caller.get();
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.orElseThrow());
        headers.putSingle(CallerHeaders.TENANT, known.tenantId().toString());
        headers.putSingle(CallerHeaders.OPERATOR, String.valueOf(known.operator()));
        return headers;
    }
}
