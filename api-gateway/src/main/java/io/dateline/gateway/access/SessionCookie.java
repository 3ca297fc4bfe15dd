package io.dateline.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

/// The cookie that carries a session's token: not readable by scripts, not sent from other sites.
final class SessionCookie {

    static final String NAME = "dateline_session";

    private SessionCookie() {}

    /// @param https whether the request came by https; the cookie then never leaves by http
    static NewCookie of(String token, Instant expiresAt, Instant now, boolean https) {
        return cookie(token, (int) Duration.between(now, expiresAt).toSeconds(), https);
    }

    /// Takes the cookie away.
    static NewCookie none(boolean https) {
        return cookie("", 0, https);
    }

    /// Whether the browser speaks https, to this service or to a proxy that it trusts (quarkus.http.proxy).
    static boolean isHttps(HttpServerRequest connection) {
        return "https".equalsIgnoreCase(connection.scheme());
    }

    private static NewCookie cookie(String value, int maxAge, boolean https) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
