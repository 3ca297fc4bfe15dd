package io.dateline.gateway.identity;

import io.dateline.platform.computing.WorkOwner;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The caller of the request that is being answered, who was authenticated before any resource runs.
@RequestScoped
public class CurrentCaller implements WorkOwner {

    private final CurrentVertxRequest request;

    /// Null where somebody signed in.
    private @Nullable UUID team;

    CurrentCaller(CurrentVertxRequest request) {
        this.request = request;
    }

    /// @throws IllegalStateException outside of an authenticated request
    public Caller get() {
        return known().orElseThrow(() -> new IllegalStateException("nobody is known to be calling"));
    }

    /// False for a request that needs nobody to be known.
    public boolean isKnown() {
        return known().isPresent();
    }

    /// The identity that the request was authenticated with; empty where it did not have to be. The identity that
    /// Quarkus injects would be no help: to ask it something authenticates the request, wanted or not.
    public Optional<SecurityIdentity> identity() {
        RoutingContext context = request.getCurrent();
        return context != null && context.user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity())
                : Optional.empty();
    }

    private Optional<Caller> known() {
        return identity()
                .map(SecurityIdentity::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    /// Says whose work it is that a link asks for, which nobody signs in for.
    ///
    /// @param tenantId of the team that gave the link out
    public void workFor(UUID tenantId) {
        team = tenantId;
    }

    @Override
    public UUID ownerId() {
        return team == null ? get().tenantId() : team;
    }
}
