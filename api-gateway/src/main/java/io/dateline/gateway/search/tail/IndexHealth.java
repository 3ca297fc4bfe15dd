package io.dateline.gateway.search.tail;

import io.dateline.platform.health.CheckAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
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
        return CheckAnswer.of("search index", tail.unavailableReason());
    }
}
