package io.dateline.gateway.triage;

import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to change of a mention; what is null stays.
///
/// @param reason why it is dismissed; forgotten when it is in another state
/// @param tags replace those it has
/// @param addTags added to those it has, or to `tags`
/// @param removeTags taken from those it has
/// @param note empty to remove it
/// @param owner user name of who looks after it; empty for nobody
public record Triage(
        @Pattern(regexp = "new|seen|kept|dismissed", message = "is none of new, seen, kept, dismissed") @Nullable
        String state,

        @Size(max = 500) @Nullable String reason,
        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 60) String> tags,
        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 60) String> addTags,
        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 60) String> removeTags,
        @Size(max = 5000) @Nullable String note,
        @Size(max = 100) @Nullable String owner,
        @Valid @Nullable Tone sentimentOverride) {

    /// @param label null to take an override back
    public record Tone(
            @Pattern(regexp = "positive|neutral|negative", message = "is none of positive, neutral, negative") @Nullable
            String label,

            @Size(max = 500) @Nullable String reason) {}

    /// What a rule does.
    ///
    /// @param dismissReason null for a rule that does not dismiss
    public static Triage byRule(List<String> addTags, @Nullable String dismissReason, @Nullable String owner) {
        return new Triage(
                dismissReason == null ? null : "dismissed", dismissReason, null, addTags, null, null, owner, null);
    }
}
