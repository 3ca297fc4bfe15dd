package io.dateline.gateway.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A team to be added, with the account that will manage it.
record NewTenant(
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\S.*", message = "must not begin with a space")
        @Schema(examples = "Northwind Communications")
        String name,

        @NotNull
        @Pattern(regexp = Usernames.PATTERN, message = "takes letters, digits and . _ - @ +, 2 to 100 of them")
        @Schema(examples = "dana")
        String username) {}
