package io.dateline.gateway.account.request;

import io.dateline.gateway.account.password.Usernames;
import io.dateline.gateway.identity.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A colleague to be invited to the caller's tenant.
///
/// @param email the link goes there as well; null: the admin hands it on
public record NewInvitation(
        @NotNull
        @Pattern(regexp = Usernames.PATTERN, message = "takes letters, digits and . _ - @ +, 2 to 100 of them")
        @Schema(examples = "robin")
        String username,

        @NotNull @Schema(examples = "editor") Role role,

        @Email(message = "is no mail address") @Size(max = 254) @Schema(examples = "robin@example.org") @Nullable
        String email) {}
