package io.dateline.gateway.http;

import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Makes accounts wait that ask for more than their share, and tells every one how much is left (`RateLimit`,
/// `RateLimit-Policy`).
class RateLimitFilter {

    private static final String ALLOWANCE = RateLimitFilter.class.getName();

    private final RateLimiter limiter;
    private final CurrentCaller caller;

    RateLimitFilter(RateLimiter limiter, CurrentCaller caller) {
        this.limiter = limiter;
        this.caller = caller;
    }

    /// After authentication: who is not known is not counted, and signing in has limits of its own.
    @ServerRequestFilter(priority = FilterOrder.RATE_LIMIT)
    public Optional<Response> count(ContainerRequestContext request) {
        if (!caller.isKnown()) {
            return Optional.empty();
        }
        RateLimiter.Allowance allowance = limiter.take(caller.get().accountId());
        request.setProperty(ALLOWANCE, allowance);
        if (allowance.allowed()) {
            return Optional.empty();
        }
        String detail = "More than " + allowance.limit() + " requests in "
                + allowance.window().toSeconds() + " s; go on in " + allowance.seconds() + " s.";
        return Optional.of(Response.status(429)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, allowance.seconds())
                .entity(Problem.of(429, "too-many-requests", detail, List.of()))
                .build());
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof RateLimiter.Allowance allowance) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("RateLimit-Policy", allowance.policy());
            headers.putSingle("RateLimit", allowance.state());
        }
    }
}
