package io.dateline.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until the index holds all that was known at the start: a search before would show gaps.
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final IndexTail tail;

    IndexHealth(IndexTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(tail.isCaughtUp())
                .build();
    }
}
