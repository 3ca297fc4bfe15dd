package io.dateline.gateway.alert.rule;

import io.dateline.gateway.http.Versioned;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a team wants to be told of.
///
/// @param name null: it is called after its kind
/// @param active whether it is asked; what a rule that is not would have raised is nowhere
/// @param version counted up with each change
/// @param alerts28d alerts that it raised in the last 28 days; null where nobody asked for it
/// @param useful how often people said that one was of use
/// @param notUseful how often they said that it was not
/// @param suggestion what to change of it, a sentence; null for nothing
@Schema(name = "AlertingRule")
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
        Instant updatedAt,
        @Nullable Integer alerts28d,
        @Nullable Integer useful,
        @Nullable Integer notUseful,
        @Nullable String suggestion)
        implements Versioned {

    /// As far back as any detector looks at single mentions.
    public static final Duration RECENT = Duration.ofHours(72);

    /// So many say that it is of use, of ten or more.
    private static final double MIN_USEFUL = 0.3;

    private static final int MIN_JUDGED = 10;

    AlertRule withUse(int raised, int wasUseful, int wasNot) {
        int judged = wasUseful + wasNot;
        boolean poor = judged >= MIN_JUDGED && wasUseful < MIN_USEFUL * judged;
        return new AlertRule(
                id,
                name,
                kind,
                scope,
                filter,
                sensitivity,
                settings,
                active,
                version,
                createdAt,
                updatedAt,
                raised,
                wasUseful,
                wasNot,
                poor
                        ? "Of " + judged + " alerts that people judged " + wasUseful
                                + " were of use. A stricter sensitivity or filter tells of less."
                        : null);
    }

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
