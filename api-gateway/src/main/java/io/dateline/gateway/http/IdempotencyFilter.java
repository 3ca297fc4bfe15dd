package io.dateline.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// A POST with an `Idempotency-Key` is done once, however often it is sent.
class IdempotencyFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final int LONGEST_KEY = 200;

    /// Of the first part of a path: what answers with a secret, which is not kept.
    private static final Set<String> SECRETS = Set.of("accounts", "api-keys", "invitations", "tenants", "webhooks");

    private final IdempotentRequests requests;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotentRequests requests, CurrentCaller caller, ObjectMapper json) {
        this.requests = requests;
        this.caller = caller;
        this.json = json;
    }

    @ServerRequestFilter(priority = Stations.IDEMPOTENCY)
    public Optional<Response> claim(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header == null || !request.getMethod().equals("POST") || !caller.isKnown()) {
            return Optional.empty();
        }
        if (header.isBlank() || header.length() > LONGEST_KEY) {
            throw new ProblemException(
                    400, "request-invalid", "Idempotency-Key takes 1 to " + LONGEST_KEY + " characters.");
        }
        IdempotentRequests.Key key = new IdempotentRequests.Key(
                caller.get().accountId(), Hashes.sha256(header.getBytes(StandardCharsets.UTF_8)), fingerprint(request));
        return switch (requests.claim(key)) {
            case IdempotentRequests.Claim.Mine mine -> {
                request.setProperty(CLAIMED, key);
                yield Optional.empty();
            }
            case IdempotentRequests.Claim.UnderWay underWay ->
                throw new ProblemException(
                        409,
                        "request-under-way",
                        "A request with this Idempotency-Key is under way; ask again in a moment.");
            case IdempotentRequests.Claim.Another another ->
                throw new ProblemException(
                        422,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request; take a new one.");
            case IdempotentRequests.Claim.Done done -> Optional.of(again(request, done));
        };
    }

    private static Response again(ContainerRequestContext request, IdempotentRequests.Claim.Done done) {
        if (done.body() == null && isSecret(request)) {
            throw new ProblemException(
                    409, "request-done", "This was done before; its answer carried a secret, which is shown once.");
        }
        Response.ResponseBuilder answer = Response.status(done.status()).header("Idempotency-Replayed", "true");
        if (done.location() != null) {
            answer.header(HttpHeaders.LOCATION, done.location());
        }
        if (done.body() != null) {
            answer.type(MediaType.APPLICATION_JSON).entity(done.body());
        }
        return answer.build();
    }

    private static byte[] fingerprint(ContainerRequestContext request) {
        try {
            byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
            request.setEntityStream(new ByteArrayInputStream(body));
            String route = request.getUriInfo().getRequestUri().getRawPath() + "?"
                    + request.getUriInfo().getRequestUri().getRawQuery();
            return Hashes.sha256(route.getBytes(StandardCharsets.UTF_8), body);
        } catch (IOException e) {
            throw new ProblemException(400, "request-invalid", "The body could not be read.");
        }
    }

    @ServerResponseFilter
    public void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof IdempotentRequests.Key key)) {
            return;
        }
        if (response.getStatus() >= 400) {
            requests.forget(key);
            return;
        }
        requests.done(
                key,
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                isSecret(request) ? null : written(response.getEntity()));
    }

    private @Nullable String written(@Nullable Object entity) {
        try {
            return entity == null ? null : json.writeValueAsString(entity).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            Log.warnf("answer not kept reason=%s", e.getMessage());
            return null;
        }
    }

    private static boolean isSecret(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/?(api/v1/)?", "");
        return SECRETS.contains(path.contains("/") ? path.substring(0, path.indexOf('/')) : path);
    }
}
