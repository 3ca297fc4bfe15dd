package io.dateline.ingest.caller;

import io.dateline.ingest.api.CallerHeaders;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets in only api-gateway, which knows the shared token, and reads for whom it calls.
@ApplicationScoped
class CallerFilter {

    /// Hubs of the web call it, and prove themselves otherwise.
    private static final String PUBLIC = "/websub/";

    private final byte[] expected;
    private final CurrentCaller current;

    CallerFilter(@ConfigProperty(name = "dateline.service-token") Optional<String> token, CurrentCaller current) {
        this.current = current;
        this.expected = token.map(text -> ("Bearer " + text.strip()).getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    void refuseToStartWithoutToken(@Observes StartupEvent started) {
        if (expected.length <= "Bearer ".length()) {
            throw new IllegalStateException("DATELINE_SERVICE_TOKEN is not set. It is the secret that ingest-service"
                    + " and api-gateway share; set the same value for both.");
        }
    }

    @ServerRequestFilter(preMatching = true)
    void authenticate(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith(PUBLIC)) {
            return;
        }
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        byte[] bytes = given == null ? new byte[0] : given.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, bytes)) {
            throw new ProblemException(401, "unauthenticated", "The service token is missing or wrong.");
        }
        String operator = request.getHeaderString(CallerHeaders.OPERATOR);
        current.set(
                new Caller(tenant(request.getHeaderString(CallerHeaders.TENANT)), "true".equalsIgnoreCase(operator)));
    }

    private static UUID tenant(@Nullable String header) {
        try {
            return UUID.fromString(header == null ? "" : header.strip());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400, "tenant-missing", "The header " + CallerHeaders.TENANT + " must hold the tenant's id.");
        }
    }
}
