package io.dateline.gateway.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whose an API key is.
@ApplicationScoped
class ApiKeyIdentityProvider implements IdentityProvider<ApiKeyIdentityProvider.Request> {

    static final class Request extends BaseAuthenticationRequest {

        private final String key;

        Request(String key) {
            this.key = key;
        }
    }

    private final ApiKeys keys;
    private final Identities identities;

    ApiKeyIdentityProvider(ApiKeys keys, Identities identities) {
        this.keys = keys;
        this.identities = identities;
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        return identities.identity(() -> keys.admit(request.key));
    }
}
