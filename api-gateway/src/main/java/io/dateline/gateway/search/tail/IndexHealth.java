package io.dateline.gateway.search.tail;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until the index holds all that was known at the start: a search before would show gaps. Nor while an
/// index outside of this process is out of reach; the answer says why.
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final IndexTail tail;

    IndexHealth(IndexTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = tail.trouble();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("search index").status(trouble == null);
        return (trouble == null ? response : response.withData("reason", trouble)).build();
    }
}
