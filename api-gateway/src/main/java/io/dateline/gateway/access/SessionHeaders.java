package io.dateline.gateway.access;

import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.dateline.gateway.identity.RequestCredential;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What every answer says of sessions: that it belongs into no cache, how to authenticate where that is lacking, and
/// the new token of a session whose token was replaced.
class SessionHeaders {

    private final CurrentCaller caller;
    private final CurrentCredential credential;
    private final InstantSource clock;

    SessionHeaders(CurrentCaller caller, CurrentCredential credential, InstantSource clock) {
        this.caller = caller;
        this.credential = credential;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void add(ContainerResponseContext response, HttpServerRequest connection) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, AuthenticationMechanism.CHALLENGE);
        }
        boolean setsCookie = response.getCookies().containsKey(SessionCookie.NAME);
        if (caller.isKnown() && credential.get().newToken() != null && !setsCookie) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(credential.get(), connection));
        }
    }

    private Object cookie(RequestCredential session, HttpServerRequest connection) {
        return SessionCookie.of(
                Objects.requireNonNull(session.newToken()),
                Objects.requireNonNull(session.expiresAt()),
                clock.instant(),
                SessionCookie.isHttps(connection));
    }
}
