package io.dateline.gateway.access;

import io.dateline.gateway.account.AccountView;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.audit.AuditLog;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.dateline.gateway.identity.RequestCredential;
import io.dateline.gateway.identity.Right;
import io.dateline.gateway.signin.RefusedAttempts;
import io.dateline.gateway.signin.SignInThrottle;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
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

    /// @param rights what may be done with this session or key
    record SessionView(AccountView account, List<Right> rights) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final RefusedAttempts refusedAttempts;
    private final CurrentCaller caller;
    private final CurrentCredential credential;
    private final AuditLog audit;
    private final InstantSource clock;

    SessionResource(
            Accounts accounts,
            Sessions sessions,
            SignInThrottle throttle,
            RefusedAttempts refusedAttempts,
            CurrentCaller caller,
            CurrentCredential credential,
            AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.refusedAttempts = refusedAttempts;
        this.caller = caller;
        this.credential = credential;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @PermitAll
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
        Optional<SignInThrottle.Refusal> refusal = throttle.attempt(request.username(), address);
        if (refusal.isPresent()) {
            return refusedAttempts.answer(refusal.get(), accounts.named(request.username()), "POST /session");
        }
        AccountView account =
                accounts.signIn(request.username(), request.password()).orElseThrow(() -> refused(request.username()));
        throttle.succeeded(request.username(), address);
        closeShown(connection);
        Optional<Caller> known = accounts.caller(account.id());
        known.ifPresent(who -> audit.add(who, null, "POST /session", "/session", 200));
        Log.infof("signed in accountId=%s", account.id());
        RequestCredential session = sessions.open(account.id());
        return Response.ok(new SessionView(
                        account, known.map(who -> Right.of(who, session)).orElse(List.of())))
                .cookie(cookie(session, connection))
                .build();
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getSession", summary = "Who you are signed in as, and what you may do")
    public SessionView get() {
        return accounts.view(caller.get().accountId())
                .map(account -> new SessionView(account, Right.of(caller.get(), credential.get())))
                .orElseThrow(() -> new ProblemException(401, "unauthenticated", "The account was removed."));
    }

    @DELETE
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "signOut", summary = "End this session")
    @APIResponse(responseCode = "204", description = "Ended; the cookie is taken away.")
    public Response signOut(@Context HttpServerRequest connection) {
        closeShown(connection);
        return Response.noContent()
                .cookie(SessionCookie.none(SessionCookie.isHttps(connection)))
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

    private NewCookie cookie(RequestCredential opened, HttpServerRequest connection) {
        return SessionCookie.of(
                Objects.requireNonNull(opened.newToken()),
                Objects.requireNonNull(opened.expiresAt()),
                clock.instant(),
                SessionCookie.isHttps(connection));
    }
}
