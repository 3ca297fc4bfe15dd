package io.dateline.gateway.http;

import io.dateline.gateway.audit.AuditLog;
import io.dateline.gateway.endpoint.ChangesNothing;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Remembers what was changed, and what was refused to somebody who is known.
class AuditFilter {

    private static final String CHANGES_NOTHING = ChangesNothing.class.getName();
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CurrentCaller caller;
    private final CurrentCredential credential;
    private final AuditLog audit;
    private final CsrfFilter csrf;
    private final ExecutorService threads;

    AuditFilter(
            CurrentCaller caller,
            CurrentCredential credential,
            AuditLog audit,
            CsrfFilter csrf,
            @VirtualThreads ExecutorService threads) {
        this.caller = caller;
        this.credential = credential;
        this.audit = audit;
        this.csrf = csrf;
        this.threads = threads;
    }

    /// Before an answer that was given already is given again.
    @ChangesNothing
    @ServerRequestFilter(priority = FilterOrder.MARKS)
    public void markHarmless(ContainerRequestContext request) {
        request.setProperty(CHANGES_NOTHING, true);
    }

    /// The answer waits for the entry. What the endpoint's requirement refuses is answered on an event loop, which must
    /// not wait for the database itself.
    ///
    /// @return null where nothing is to be remembered
    @ServerResponseFilter
    public @Nullable Uni<Void> remember(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (!caller.isKnown() || !(status == 403 ? !csrf.isForeign(request) : status < 400 && changes(request))) {
            return null;
        }
        Caller who = caller.get();
        UUID key = credential.isKey() ? credential.id() : null;
        String path = "/" + path(request);
        String action = request.getMethod() + " " + ID.matcher(path).replaceAll("{id}");
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> add(who, key, action, path, status))
                .runSubscriptionOn(threads);
    }

    private void add(Caller who, @Nullable UUID key, String action, String path, int status) {
        try {
            audit.add(who, key, action, path, status);
        } catch (RuntimeException e) {
            // The change is made: its answer must say so.
            Log.errorf(e, "audit entry not written action=%s", action);
        }
    }

    private static boolean changes(ContainerRequestContext request) {
        return !CsrfFilter.isReading(request.getMethod()) && request.getProperty(CHANGES_NOTHING) == null;
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
}
