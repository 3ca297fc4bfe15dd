package io.dateline.gateway.alert.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a team sets for all its alerts.
///
/// @param zone IANA name of the zone that hours and days of alerts are those of
record AlertSettings(
        @NotNull @Size(max = 60) @Schema(examples = "Europe/London")
        String zone) {}
