package io.dateline.gateway.routing.quiet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody's own quiet hours, whole.
///
/// @param zone of the IANA database; null for that of the team
/// @param ranges null: none
/// @param holidays days that are quiet from midnight to midnight; null: none
/// @param largeGoesThrough whether alerts of the level `large` are told all the same; null: they are
/// @param leave days on which an escalation passes the person over; null: none
record NewQuietHours(
        @Size(max = 60) @Schema(examples = "Europe/London") @Nullable
        String zone,

        @Size(max = 21) @Nullable List<QuietSettings.@NotNull @Valid Range> ranges,

        @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = QuietSettings.DAY) String> holidays,
        @Nullable Boolean largeGoesThrough,
        @Size(max = 20) @Nullable List<@NotNull @Valid LeaveDays> leave) {

    QuietSettings settings() {
        return new QuietSettings(zone, ranges, holidays, largeGoesThrough).whole();
    }

    List<LeaveDays> away() {
        return leave == null ? List.of() : leave;
    }
}
