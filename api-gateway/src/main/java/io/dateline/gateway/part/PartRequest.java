package io.dateline.gateway.part;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A part as it shall be.
///
/// @param name a letter, then letters, digits, hyphens and underscores; capitals mean nothing
record PartRequest(
        @NotNull @HasText String name,
        @NotNull @HasText String query,
        @Size(max = 500) @Nullable String note) {}
