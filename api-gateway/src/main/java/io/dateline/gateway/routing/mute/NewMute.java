package io.dateline.gateway.routing.mute;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param thingId of the rule, story, source, entity or monitor
/// @param minutes until it ends, 30 to 43200 (30 days); null only with `untilStoryEnds`
/// @param untilStoryEnds of a story: until it has had no new article for two days, 30 days at most; null: no
/// @param reason for colleagues who wonder why they hear nothing
public record NewMute(
        @NotNull MuteKind kind,
        @NotNull UUID thingId,
        @Min(30) @Max(43_200) @Nullable Integer minutes,
        @Nullable Boolean untilStoryEnds,

        @NotNull @HasText @Size(max = 500) @Schema(examples = "The campaign starts on Monday; we expect this.")
        String reason) {}
