package io.dateline.gateway.monitor;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param language BCP 47; null for every language
/// @param tags words to file it under, which alert rules and routes may name; null for none
record NewMonitor(
        @NotNull @HasText @Size(max = 200) String name,
        @NotNull @HasText String query,

        @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", message = "is no language code such as en or pt-BR")
        @Nullable
        String language,

        @Size(max = 20) @Nullable List<@NotNull @HasText @Size(max = 60) String> tags) {}
