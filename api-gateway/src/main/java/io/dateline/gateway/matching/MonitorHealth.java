package io.dateline.gateway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until all monitors are in memory.
@Readiness
@ApplicationScoped
class MonitorHealth implements HealthCheck {

    private final MonitorRegistry registry;

    MonitorHealth(MonitorRegistry registry) {
        this.registry = registry;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("monitors").status(registry.isLoaded()).build();
    }
}
