package io.dateline.gateway.routing.route;

import io.dateline.gateway.routing.plan.Route;
import io.dateline.gateway.routing.quiet.LeaveDays;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is told if nobody acknowledges.
///
/// @param target null: nobody yet; such a step is skipped at once
/// @param afterMinutes since the message or the step before it, 1 to 1440
/// @param leave days on which the step is skipped; null: none
@RegisterForReflection
record EscalationStep(
        @Nullable UUID target,
        @NotNull @Min(1) @Max(1440) Integer afterMinutes,
        @Size(max = 20) @Nullable List<@NotNull @Valid LeaveDays> leave) {

    Route.Step step() {
        return new Route.Step(
                target,
                Duration.ofMinutes(afterMinutes),
                leave == null ? List.of() : leave.stream().map(LeaveDays::leave).toList());
    }
}
