package io.dateline.analysis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until all watched names are there.
@Readiness
@ApplicationScoped
class WatchHealth implements HealthCheck {

    private final WatchTail tail;

    WatchHealth(WatchTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("watched names")
                .status(tail.isCaughtUp())
                .build();
    }
}
