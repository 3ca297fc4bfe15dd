package io.dateline.gateway.account.request;

import io.dateline.gateway.account.password.Usernames;
import io.dateline.gateway.identity.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A colleague to be added to the caller's tenant.
public record NewAccount(
        @NotNull
        @Pattern(regexp = Usernames.PATTERN, message = "takes letters, digits and . _ - @ +, 2 to 100 of them")
        @Schema(examples = "robin")
        String username,

        @NotNull @Schema(examples = "editor") Role role) {}
