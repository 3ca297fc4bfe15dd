package io.dateline.gateway.monitor;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to change of a monitor; what is null stays.
///
/// @param language empty for every language
/// @param tags in place of those it has
record MonitorChange(
        @HasText @Size(max = 200) @Nullable String name,
        @Nullable String query,

        @Pattern(regexp = "([a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*)?", message = "is no language code such as en or pt-BR")
        @Nullable
        String language,

        @Size(max = 20) @Nullable List<@NotNull @HasText @Size(max = 60) String> tags) {}
