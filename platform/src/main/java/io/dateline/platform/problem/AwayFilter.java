package io.dateline.platform.problem;

import io.dateline.platform.health.Surroundings;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses requests at once while the database is known to be away: none can be served without it, and each would only
/// wait. Before the route is looked for, since whoever is calling is asked of the database as soon as it is found.
class AwayFilter {

    private final Surroundings surroundings;

    AwayFilter(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 100)
    public Optional<Response> refuse(ContainerRequestContext request) {
        return surroundings.isDatabaseAway()
                ? Optional.of(ProblemMapper.away().response().toResponse())
                : Optional.empty();
    }
}
