package io.dateline.gateway.alert.precision;

import io.dateline.gateway.signal.AlertKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people say of the alerts of one rule.
///
/// @param name null: it is called after its kind
/// @param alerts of the last 90 days
/// @param alerts28d of the last 28 days
/// @param useful how often people said that one of the last 90 days was of use
/// @param precision share of what was said that was good; null where fewer than ten words were said
public record RulePrecision(
        UUID ruleId,
        @Nullable String name,
        AlertKind kind,
        int alerts,
        int alerts28d,
        int useful,
        int notUseful,
        @Nullable Double precision) {

    /// Nobody has said anything.
    public static RulePrecision none(UUID ruleId, @Nullable String name, AlertKind kind) {
        return new RulePrecision(ruleId, name, kind, 0, 0, 0, 0, null);
    }
}
