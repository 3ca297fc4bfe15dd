package io.dateline.gateway.alert.preview;

import io.dateline.gateway.signal.AlertLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a rule would have told, had it been there.
///
/// @param days that were looked back over
/// @param monitors that the rule covers, at most as many as were looked at
/// @param perWeek alerts a week
/// @param warning what to think about before saving it, a sentence; null for nothing
/// @param alerts the latest first, at most 200
/// @param sentence what came of it, for people
@Schema(name = "AlertRulePreview")
record RulePreview(
        int days, int monitors, double perWeek, @Nullable String warning, List<Told> alerts, String sentence) {

    /// An alert that it would have raised.
    ///
    /// @param at when it would have opened
    /// @param level the highest that it would have had
    /// @param storyId null where it is about no single story
    /// @param count mentions that it would have counted
    @Schema(name = "AlertRulePreviewAlert")
    record Told(
            Instant at,
            AlertLevel level,
            UUID monitorId,
            String headline,
            String explanation,
            @Nullable UUID storyId,
            int count) {}
}
