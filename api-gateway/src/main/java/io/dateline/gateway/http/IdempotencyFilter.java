package io.dateline.gateway.http;

import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.text.Hashes;
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
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// A POST with an `Idempotency-Key` is done once, however often it is sent.
class IdempotencyFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final int MAX_KEY_LENGTH = 200;

    private static final String SECRET = AnswersSecret.class.getName();

    private final IdempotentRequests requests;
    private final CurrentCaller caller;
    private final Jsonb json;

    IdempotencyFilter(IdempotentRequests requests, CurrentCaller caller, Jsonb json) {
        this.requests = requests;
        this.caller = caller;
        this.json = json;
    }

    @AnswersSecret
    @ServerRequestFilter(priority = FilterOrder.MARKS)
    public void markSecret(ContainerRequestContext request) {
        request.setProperty(SECRET, true);
    }

    @ServerRequestFilter(priority = FilterOrder.IDEMPOTENCY)
    public Optional<Response> claim(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header == null || !request.getMethod().equals("POST") || !caller.isKnown()) {
            return Optional.empty();
        }
        if (header.isBlank() || header.length() > MAX_KEY_LENGTH) {
            throw new ProblemException(
                    400, "request-invalid", "Idempotency-Key takes 1 to " + MAX_KEY_LENGTH + " characters.");
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
            forget(key);
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
            return json.write(entity);
        } catch (IllegalArgumentException e) {
            Log.warnf("answer not kept reason=%s", e.getMessage());
            return null;
        }
    }

    /// The answer stands, whatever becomes of the key: it is forgotten with its time.
    private void forget(IdempotentRequests.Key key) {
        try {
            requests.forget(key);
        } catch (RuntimeException e) {
            Log.warnf("Idempotency-Key not forgotten reason=%s", e);
        }
    }

    private static boolean isSecret(ContainerRequestContext request) {
        return request.getProperty(SECRET) != null;
    }
}
