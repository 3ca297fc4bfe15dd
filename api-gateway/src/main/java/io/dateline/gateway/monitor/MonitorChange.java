package io.dateline.gateway.monitor;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What to change of a monitor; what is null stays.
///
/// @param language empty for every language
record MonitorChange(
        @Size(min = 1, max = 200) @Nullable String name,
        @Nullable String query,

        @Pattern(regexp = "([a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*)?", message = "is no language code such as en or pt-BR")
        @Nullable
        String language) {}
