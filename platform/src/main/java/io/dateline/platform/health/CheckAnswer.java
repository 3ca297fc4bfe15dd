package io.dateline.platform.health;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/// How a check of readiness says why.
public final class CheckAnswer {

    private CheckAnswer() {}

    /// @param trouble why it is not ready, a few words for the operator; null if it is
    public static HealthCheckResponse of(String name, @Nullable String trouble) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(trouble == null);
        return (trouble == null ? answer : answer.withData("reason", trouble)).build();
    }
}
