package io.dateline.gateway.mention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to change of a mention; what is null stays.
///
/// @param note empty to remove it
record Triage(
        @Pattern(regexp = "new|seen|kept|dismissed", message = "is none of new, seen, kept, dismissed") @Nullable
        String state,

        @Size(max = 500) @Nullable String reason,
        @Size(max = 50) @Nullable List<@NotNull @Size(min = 1, max = 60) String> tags,
        @Size(max = 5000) @Nullable String note,
        @Valid @Nullable Tone sentimentOverride) {

    /// @param label null to take an override back
    record Tone(
            @Pattern(regexp = "positive|neutral|negative", message = "is none of positive, neutral, negative") @Nullable
            String label,

            @Size(max = 500) @Nullable String reason) {}
}
