package io.dateline.gateway.access;

import io.dateline.gateway.account.AccountView;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.audit.AuditLog;
import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/session")
@RunOnVirtualThread
@Tag(name = "Access")
class SessionResource {

    record SignIn(
            @NotNull @Size(max = 200) @Schema(examples = "admin")
            String username,

            @NotNull @Size(max = 1_000) @Schema(examples = "what the first start printed")
            String password) {

        @Override
        public String toString() {
            return "SignIn[not shown]";
        }
    }

    record SessionView(AccountView account) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final CurrentCaller caller;
    private final AuditLog audit;
    private final InstantSource clock;

    SessionResource(
            Accounts accounts,
            Sessions sessions,
            SignInThrottle throttle,
            CurrentCaller caller,
            AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Sign in and get a session cookie",
            description = "After five attempts at an account from one address in 15 minutes, further ones are refused"
                    + " with 429 and `Retry-After`.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in; `dateline_session` is set (HttpOnly, SameSite=Strict).",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", description = "There is no account with this name and password.")
    @APIResponse(responseCode = "429", description = "Too many attempts; see `Retry-After`.")
    public Response signIn(@NotNull @Valid SignIn request, @Context HttpServerRequest connection) {
        String address = connection.remoteAddress().hostAddress();
        Optional<Duration> wait = throttle.attempt(request.username(), address);
        if (wait.isPresent()) {
            return tooManyAttempts(wait.get());
        }
        AccountView account =
                accounts.signIn(request.username(), request.password()).orElseThrow(() -> refused(request.username()));
        throttle.succeeded(request.username(), address);
        closeShown(connection);
        accounts.caller(account.id()).ifPresent(who -> audit.add(who, null, "POST /session", "/session", 200));
        Log.infof("signed in accountId=%s", account.id());
        return Response.ok(new SessionView(account))
                .cookie(cookie(sessions.open(account.id()), connection))
                .build();
    }

    @GET
    @Operation(operationId = "getSession", summary = "Who you are signed in as")
    public SessionView get() {
        return accounts.view(caller.get().accountId())
                .map(SessionView::new)
                .orElseThrow(() -> new ProblemException(401, "unauthenticated", "The account was removed."));
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "End this session")
    @APIResponse(responseCode = "204", description = "Ended; the cookie is taken away.")
    public Response signOut(@Context HttpServerRequest connection) {
        closeShown(connection);
        return Response.noContent()
                .cookie(SessionCookie.none(Door.isHttps(connection)))
                .build();
    }

    private ProblemException refused(String username) {
        accounts.named(username).ifPresent(who -> audit.add(who, null, "POST /session", "/session", 401));
        return new ProblemException(401, "credentials-wrong", "There is no account with this name and password.");
    }

    private void closeShown(HttpServerRequest connection) {
        Cookie shown = connection.getCookie(SessionCookie.NAME);
        if (shown != null) {
            sessions.close(shown.getValue());
        }
    }

    private NewCookie cookie(Admission admission, HttpServerRequest connection) {
        return SessionCookie.of(
                Objects.requireNonNull(admission.newToken()),
                Objects.requireNonNull(admission.expiresAt()),
                clock.instant(),
                Door.isHttps(connection));
    }

    static Response tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        String detail = "Too many attempts; try again in " + Math.ceilDiv(seconds, 60) + " min.";
        return Response.status(429)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .entity(Problem.of(429, "too-many-attempts", detail, List.of()))
                .build();
    }
}
