package io.dateline.gateway.alert.rule;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a team wants to be told of.
///
/// @param name null: it is called after its kind
/// @param active whether it is asked; what a rule that is not would have raised is nowhere
/// @param version counted up with each change
public record AlertRule(
        UUID id,
        @Nullable String name,
        AlertKind kind,
        RuleScope scope,
        RuleFilter filter,
        Sensitivity sensitivity,
        RuleSettings settings,
        boolean active,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /// As far back as any detector looks at single mentions.
    public static final Duration RECENT = Duration.ofHours(72);

    /// How far back single mentions matter to it: as far as detectors look, or as its own window.
    public Duration window() {
        Integer hours = settings.hours();
        return hours == null || hours < RECENT.toHours() ? RECENT : Duration.ofHours(hours);
    }

    /// For a list, or a sentence.
    public String title() {
        return name == null ? kind.word() : name;
    }
}
