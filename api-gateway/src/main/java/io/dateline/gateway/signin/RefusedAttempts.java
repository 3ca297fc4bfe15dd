package io.dateline.gateway.signin;

import io.dateline.gateway.audit.AuditLog;
import io.dateline.gateway.identity.Caller;
import io.dateline.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/// What whoever tries too often is answered, and what the team's admins read of it: one entry where a limit is passed,
/// not one for each attempt of a flood.
@ApplicationScoped
public class RefusedAttempts {

    private final AuditLog audit;

    RefusedAttempts(AuditLog audit) {
        this.audit = audit;
    }

    /// @param whose the account that was tried; empty where nobody has the name
    /// @param action method and path
    public Response answer(SignInThrottle.Refusal refusal, Optional<Caller> whose, String action) {
        if (refusal.isNews()) {
            whose.ifPresent(who -> audit.add(who, null, action, action.substring(action.indexOf(' ') + 1), 429));
        }
        long seconds = Math.max(1, refusal.retryAfter().toSeconds());
        String detail = "Too many attempts; try again in " + Math.ceilDiv(seconds, 60) + " min.";
        return Response.status(429)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .entity(Problem.of(429, "too-many-attempts", detail, List.of()))
                .build();
    }
}
