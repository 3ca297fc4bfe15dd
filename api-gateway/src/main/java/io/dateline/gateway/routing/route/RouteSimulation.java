package io.dateline.gateway.routing.route;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An alert that is tried on routes.
///
/// @param route asked alone, saved or not; null: the team's routes in their order
/// @param startsAt with its offset; null: now
/// @param articles of the story, at equal distances, 1 to 200; null: 50
/// @param hours over which they come, 1 to 72; null: 12
/// @param monitorId null: of no monitor
/// @param tags of the monitor; null: none
/// @param acknowledgedAfterMinutes null: nobody acknowledges
/// @param risesTo a level that it reaches later; null: it stays
/// @param risesAfterMinutes null: 60
record RouteSimulation(
        @Valid @Nullable NewAlertRoute route,
        @NotNull AlertKind kind,
        @NotNull AlertLevel level,

        @Schema(examples = "2026-12-01T21:00:00Z") @Size(max = 40) @Nullable
        String startsAt,

        @Min(1) @Max(200) @Nullable Integer articles,
        @Min(1) @Max(72) @Nullable Integer hours,
        @Nullable UUID monitorId,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 60) String> tags,
        @Min(0) @Max(4320) @Nullable Integer acknowledgedAfterMinutes,
        @Nullable AlertLevel risesTo,
        @Min(0) @Max(4320) @Nullable Integer risesAfterMinutes) {

    /// What would be sent when.
    ///
    /// @param sentence what the route does that was asked alone; null if all were asked
    /// @param messages how many would arrive, updates among them
    record Timeline(@Nullable String sentence, int messages, List<Line> lines) {}

    /// @param afterSeconds since the alert opened
    /// @param what `first`, `update`, `repeated`, `escalated`, `held`, `released` or `closed`
    /// @param until when what is held is told; null otherwise
    /// @param text the line for people
    @Schema(name = "TimelineLine")
    record Line(
            Instant at,
            long afterSeconds,
            UUID targetId,
            String target,
            String what,
            @Nullable Instant until,
            String text) {}
}
