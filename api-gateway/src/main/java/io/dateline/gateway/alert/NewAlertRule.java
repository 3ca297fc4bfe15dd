package io.dateline.gateway.alert;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param kind null for `every-match`
/// @param target an address for `mail`; null for the screen
record NewAlertRule(
        @Pattern(regexp = "every-match", message = "is no kind of alert; there is every-match") @Nullable
        String kind,

        @Pattern(regexp = "mail|screen", message = "is no channel; there are mail and screen") @Nullable
        String channel,

        @Email(message = "is no mail address") @Size(max = 254) @Nullable
        String target) {}
