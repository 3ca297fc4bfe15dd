package io.dateline.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the broker does not answer.
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private final Surroundings surroundings;

    BrokerHealth(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public HealthCheckResponse call() {
        return CheckAnswer.of("broker", surroundings.brokerTrouble());
    }
}
