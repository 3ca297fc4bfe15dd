package io.dateline.gateway.part;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A part as it shall be.
///
/// @param name a letter, then letters, digits, hyphens and underscores; capitals mean nothing
record PartWish(
        @NotBlank String name,
        @NotBlank String query,
        @Size(max = 500) @Nullable String note) {}
