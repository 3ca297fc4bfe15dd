package io.dateline.gateway.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until all monitors are in memory.
@Readiness
@ApplicationScoped
class MonitorHealth implements HealthCheck {

    private final MonitorTail tail;

    MonitorHealth(MonitorTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("monitors").status(tail.isLoaded()).build();
    }
}
