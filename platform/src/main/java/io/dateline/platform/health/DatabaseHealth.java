package io.dateline.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the database does not answer.
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final Surroundings surroundings;

    DatabaseHealth(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public HealthCheckResponse call() {
        return CheckAnswer.of("database", surroundings.databaseTrouble());
    }
}
