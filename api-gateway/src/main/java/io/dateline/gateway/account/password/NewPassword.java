package io.dateline.gateway.account.password;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A change of one's own password.
///
/// @param current the password until now: an unattended screen must not be enough
/// @param password the new one
public record NewPassword(
        @NotNull @Size(max = 1_000) String current,

        @NotNull @Size(min = 10, max = 1_000) @Schema(examples = "correct horse battery staple")
        String password) {

    @Override
    public String toString() {
        return "NewPassword[not shown]";
    }
}
