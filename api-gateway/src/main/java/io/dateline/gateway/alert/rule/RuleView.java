package io.dateline.gateway.alert.rule;

import io.dateline.gateway.alert.precision.Precisions;
import io.dateline.gateway.alert.precision.RulePrecision;
import io.dateline.gateway.http.Versioned;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Sensitivity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule as people see it, with what they say of its alerts.
///
/// @param name null: it is called after its kind
/// @param active whether it is asked; what a rule that is not would have raised is nowhere
/// @param version counted up with each change
/// @param alerts28d alerts that it raised in the last 28 days
/// @param useful how often people said that one of the last 90 days was of use
/// @param notUseful how often they said that it was not
/// @param suggestion what to change of it, a sentence; null for nothing
@Schema(name = "AlertingRule")
record RuleView(
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
        int alerts28d,
        int useful,
        int notUseful,
        @Nullable String suggestion)
        implements Versioned {

    /// So many say that it is of use, of ten or more.
    private static final double MIN_USEFUL = 0.3;

    static RuleView of(AlertRule rule, RulePrecision said) {
        return new RuleView(
                rule.id(),
                rule.name(),
                rule.kind(),
                rule.scope(),
                rule.filter(),
                rule.sensitivity(),
                rule.settings(),
                rule.active(),
                rule.version(),
                rule.createdAt(),
                rule.updatedAt(),
                said.alerts28d(),
                said.useful(),
                said.notUseful(),
                suggestion(said.useful(), said.useful() + said.notUseful()));
    }

    private static @Nullable String suggestion(int useful, int judged) {
        return judged >= Precisions.MIN_JUDGED && useful < MIN_USEFUL * judged
                ? "Of " + judged + " alerts that people judged " + useful
                        + " were of use. A stricter sensitivity or filter tells of less."
                : null;
    }
}
