package io.dateline.gateway.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whose a session is.
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionIdentityProvider.Request> {

    static final class Request extends BaseAuthenticationRequest {

        private final String token;

        Request(String token) {
            this.token = token;
        }
    }

    private final Sessions sessions;
    private final Identities identities;

    SessionIdentityProvider(Sessions sessions, Identities identities) {
        this.sessions = sessions;
        this.identities = identities;
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        return identities.identity(() -> sessions.admit(request.token));
    }
}
