package io.dateline.gateway.routing.monitor;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param kind null for `every-match`
/// @param target an address for `mail`; null for the screen
@Schema(name = "NewAlertRule")
record NewMonitorAlert(
        @Pattern(regexp = "every-match", message = "is no kind of alert; there is every-match") @Nullable
        String kind,

        @Pattern(regexp = "mail|screen", message = "is no channel; there are mail and screen") @Nullable
        String channel,

        @Email(message = "is no mail address") @Size(max = 254) @Nullable
        String target) {}
