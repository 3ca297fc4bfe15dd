package io.dateline.gateway.alert.rule;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Sensitivity;
import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule, whole: to make one, to replace what it says, or to see what it would have told.
///
/// @param name null: it is called after its kind
/// @param scope null: all monitors of the team
/// @param filter null: every mention counts
/// @param sensitivity null: balanced
/// @param active null: it is
@Schema(name = "NewAlertingRule")
public record NewAlertRule(
        @HasText @Size(max = 100) @Nullable String name,

        @NotNull AlertKind kind,
        @Valid @Nullable RuleScope scope,
        @Valid @Nullable RuleFilter filter,
        @Nullable Sensitivity sensitivity,
        @Valid @Nullable RuleSettings settings,
        @Nullable Boolean active) {

    RuleScope scopeOrTeam() {
        return scope == null ? RuleScope.TEAM : scope;
    }

    RuleFilter filterOrAll() {
        return filter == null ? RuleFilter.ALL : filter;
    }

    RuleSettings settingsOrNone() {
        return settings == null ? RuleSettings.NONE : settings;
    }

    Sensitivity sensitivityOrBalanced() {
        return sensitivity == null ? Sensitivity.BALANCED : sensitivity;
    }
}
