package io.dateline.gateway.routing.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.gateway.routing.plan.GroupBy;
import io.dateline.gateway.routing.quiet.QuietSettings;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A route, whole: to make one, or to replace what it says.
///
/// @param active null: it is
/// @param kinds of alerts that it takes; null or empty: any. So are levels, tags and monitors: all that is
///     given must hold.
/// @param targets who is told; empty: nobody, and no later route is asked
/// @param groupBy which alerts are one message, and keep their distance together; null: `story`
/// @param waitSeconds for others of its group before a first message, 0 to 3600; null: 30. Large does not wait.
/// @param updateMinutes least time between two messages about a group, three times as long after each, up to 8
///     hours; 1 to 1440, null: 15
/// @param repeatMinutes after so long without a message what nobody acknowledged is told again, 5 to 10080;
///     null: never
/// @param quiet null: never
/// @param escalation at most three steps; null: none
/// @param dailyCap most messages to one target in a day, 1 to 1000; null: 20. What is more becomes one message.
/// @param goesOn whether the routes behind it are asked too; null: they are not
record NewAlertRoute(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "Crisis desk")
        String name,

        @Nullable Boolean active,
        @Size(max = 20) @Nullable List<@NotNull AlertKind> kinds,
        @Size(max = 3) @Nullable List<@NotNull AlertLevel> levels,
        @Size(max = 20) @Nullable List<@NotNull @HasText @Size(max = 60) String> tags,
        @Size(max = 100) @Nullable List<@NotNull UUID> monitors,
        @NotNull @Size(max = 20) List<@NotNull UUID> targets,
        @Nullable GroupBy groupBy,
        @Min(0) @Max(3600) @Nullable Integer waitSeconds,
        @Min(1) @Max(1440) @Nullable Integer updateMinutes,
        @Min(5) @Max(10_080) @Nullable Integer repeatMinutes,
        @Valid @Nullable QuietSettings quiet,
        @Size(max = 3) @Nullable List<@NotNull @Valid EscalationStep> escalation,
        @Min(1) @Max(1000) @Nullable Integer dailyCap,
        @JsonProperty("continue") @Nullable Boolean goesOn) {}
