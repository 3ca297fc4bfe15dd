package io.dateline.gateway.account.request;

import io.dateline.gateway.account.password.Usernames;
import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A team to be added, with the account that will manage it.
public record NewTenant(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "Northwind Communications")
        String name,

        @NotNull
        @Pattern(regexp = Usernames.PATTERN, message = "takes letters, digits and . _ - @ +, 2 to 100 of them")
        @Schema(examples = "dana")
        String username) {}
