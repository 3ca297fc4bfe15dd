package io.dateline.gateway.account.request;

import io.dateline.gateway.identity.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to change of a colleague's account; what is null stays.
///
/// @param email empty to remove it
public record AccountChange(
        @Schema(examples = "viewer") @Nullable Role role,

        @Email(message = "is no mail address") @Size(max = 254) @Schema(examples = "robin@example.org") @Nullable
        String email) {}
