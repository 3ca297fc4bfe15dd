package io.dateline.gateway.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided in a crisis.
///
/// @param by user name
/// @param basis what it rests on; null: it is not said
@RegisterForReflection
public record Decision(
        UUID id,
        Instant at,
        String by,
        String decision,
        @Nullable String basis) {}
