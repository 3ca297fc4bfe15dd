package io.dateline.gateway.report;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param basis what it rests on; null: it is not said
record NewDecision(
        @NotNull @HasText @Size(max = 1000) String decision,
        @Size(max = 1000) @Nullable String basis) {}
