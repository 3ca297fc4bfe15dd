package io.dateline.gateway.report;

import io.dateline.platform.text.HasText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A tone that counts in one report and nowhere else.
///
/// @param label `positive`, `neutral` or `negative`
/// @param reason is printed with the report
@RegisterForReflection
public record ToneOverride(
        @NotNull UUID articleId,

        @NotNull @Pattern(regexp = "positive|neutral|negative")
        String label,

        @NotNull @HasText @Size(max = 300) String reason) {}
