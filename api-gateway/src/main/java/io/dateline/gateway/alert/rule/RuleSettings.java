package io.dateline.gateway.alert.rule;

import io.dateline.contract.finding.Quote;
import io.dateline.platform.text.HasText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What some kinds of rule want to know besides.
///
/// @param count of `threshold`: so many articles
/// @param hours of `threshold`: within so long
/// @param days of `silence`: no mention for so long
/// @param speaker of `quote`: the name of who is quoted, as the article or a watched name has it; null for anybody
/// @param stance of `quote`: what the speaker does with the claim, such as `denies`; null for anything
/// @param rivalId of `rival`: the monitor of the rival
/// @param maxPerWeek of `story-grows`: monitors with more mentions a week are left to `spike`; null for no limit
@Schema(name = "AlertRuleSettings")
@RegisterForReflection
public record RuleSettings(
        @Min(1) @Max(1_000_000) @Nullable Integer count,
        @Min(1) @Max(720) @Nullable Integer hours,
        @Min(1) @Max(90) @Nullable Integer days,

        @HasText @Size(max = 200) @Nullable String speaker,

        Quote.@Nullable Stance stance,
        @Nullable UUID rivalId,
        @Min(1) @Max(1_000_000) @Nullable Integer maxPerWeek) {

    public static final RuleSettings NONE = new RuleSettings(null, null, null, null, null, null, null);

    public Set<Quote.Stance> stances() {
        return stance == null ? Set.of() : Set.of(stance);
    }
}
