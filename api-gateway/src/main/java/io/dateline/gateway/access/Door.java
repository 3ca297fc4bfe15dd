package io.dateline.gateway.access;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.account.Caller;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.audit.AuditLog;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// The one way in: finds out whose request it is, and turns away whoever may not make it.
class Door {

    private static final String ADMISSION = Door.class.getName();
    private static final String BEARER = "bearer ";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Accounts accounts;
    private final CrossSite crossSite;
    private final CurrentCaller caller;
    private final CurrentCredential credential;
    private final AuditLog audit;
    private final InstantSource clock;

    Door(
            Sessions sessions,
            ApiKeys keys,
            Accounts accounts,
            CrossSite crossSite,
            CurrentCaller caller,
            CurrentCredential credential,
            AuditLog audit,
            InstantSource clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.accounts = accounts;
        this.crossSite = crossSite;
        this.caller = caller;
        this.credential = credential;
        this.audit = audit;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext request) {
        String method = request.getMethod();
        String path = path(request);
        if (Permissions.isOpen(method, path)) {
            crossSite.refuse(request);
            return;
        }
        Admission admission = admission(request, method);
        Caller known = accounts.caller(admission.accountId()).orElseThrow(Door::unauthenticated);
        credential.set(admission.credentialId(), admission.scopes());
        caller.enter(known);
        request.setProperty(ADMISSION, admission);
        caller.require(Permissions.needed(method, path));
        Scope scope = Permissions.scope(method, path);
        Set<Scope> limits = admission.scopes();
        if (limits != null && !limits.contains(scope)) {
            throw new ProblemException(
                    403, "scope-missing", "This takes an API key with the scope " + scope.word() + ".");
        }
    }

    @ServerResponseFilter
    public void leave(
            ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest connection) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dateline\"");
        }
        boolean setsCookie = response.getCookies().containsKey(SessionCookie.NAME);
        if (request.getProperty(ADMISSION) instanceof Admission admission
                && admission.newToken() != null
                && !setsCookie) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(admission, connection));
        }
        record(request, response.getStatus());
    }

    /// What was changed, and what was refused to somebody who is known.
    private void record(ContainerRequestContext request, int status) {
        boolean changed = !Permissions.isReading(request.getMethod()) && status < 400;
        if (!(changed || status == 403) || !(request.getProperty(ADMISSION) instanceof Admission admission)) {
            return;
        }
        String path = "/" + path(request);
        String action = request.getMethod() + " " + ID.matcher(path).replaceAll("{id}");
        try {
            audit.add(caller.get(), admission.isKey() ? admission.credentialId() : null, action, path, status);
        } catch (RuntimeException e) {
            // The change is made: its answer must say so.
            Log.errorf(e, "audit entry not written action=%s", action);
        }
    }

    private Object cookie(Admission admission, HttpServerRequest connection) {
        return SessionCookie.of(
                Objects.requireNonNull(admission.newToken()),
                Objects.requireNonNull(admission.expiresAt()),
                clock.instant(),
                isHttps(connection));
    }

    /// The key in the header, which rules where there is one, or else the cookie.
    private Admission admission(ContainerRequestContext request, String method) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return key(header).flatMap(keys::admit).orElseThrow(Door::unauthenticated);
        }
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        if (cookie == null) {
            throw unauthenticated();
        }
        Admission admission = sessions.admit(cookie.getValue()).orElseThrow(Door::unauthenticated);
        if (!Permissions.isReading(method)) {
            crossSite.refuse(request);
        }
        return admission;
    }

    private static Optional<String> key(String header) {
        boolean bearer = header.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return bearer ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
    }

    /// Whether the browser speaks https, to this service or to a proxy that it trusts (quarkus.http.proxy).
    static boolean isHttps(HttpServerRequest connection) {
        return "https".equalsIgnoreCase(connection.scheme());
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(
                401, "unauthenticated", "Sign in, or send an API key as `Authorization: Bearer dl_…`.");
    }
}
