package io.dateline.gateway.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param language BCP 47; null for every language
record NewMonitor(
        @NotBlank @Size(max = 200) String name,
        @NotBlank String query,

        @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", message = "is no language code such as en or pt-BR")
        @Nullable
        String language) {}
