package io.dateline.gateway.rule;

import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule, whole: to make one, or to replace what it says.
///
/// @param active null: it is
/// @param when null: every mention
record NewMentionRule(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "Match reports are not about us")
        String name,

        @Nullable Boolean active,
        @Valid @Nullable Conditions when,
        @NotNull @Valid Deeds then) {

    record Conditions(
            @Nullable UUID monitorId,

            @Size(max = 20_000) @Schema(examples = "topic:sport OR title:\"match report\"") @Nullable
            String query,

            @Nullable
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "headline|lede|body|passing",
                                    message = "is none of headline, lede, body, passing")
                            String>
                    prominence,

            @Nullable UUID outletListId) {}

    record Deeds(
            @Size(max = 20) @Nullable List<@NotNull @HasText @Size(max = 60) String> tags,

            @HasText @Size(max = 500) @Schema(examples = "Not about us") @Nullable
            String dismissReason,

            @Size(max = 100) @Nullable String owner) {}

    MentionRule.When conditions() {
        return when == null
                ? new MentionRule.When(null, null, List.of(), null)
                : new MentionRule.When(
                        when.monitorId(),
                        when.query() == null || when.query().isBlank() ? null : when.query(),
                        when.prominence() == null ? List.of() : when.prominence(),
                        when.outletListId());
    }

    MentionRule.Then deeds() {
        return new MentionRule.Then(then.tags() == null ? List.of() : then.tags(), then.dismissReason(), then.owner());
    }
}
