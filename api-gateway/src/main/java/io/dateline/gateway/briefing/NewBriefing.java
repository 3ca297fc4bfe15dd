package io.dateline.gateway.briefing;

import io.dateline.gateway.briefing.draft.Section;
import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A briefing, whole.
///
/// @param active whether its schedule runs; null: it does
/// @param monitors about us; null or empty: all of the team that are in no other list
/// @param rivals monitors about rivals; null: none
/// @param issues monitors about issues and regulators; null: none
/// @param sections that its editions have, in their own order; null or empty: all
/// @param approvals people who have to approve an edition: 0 (a digest, which is sent as it is), 1 or 2; null: 1
/// @param recipients user names of the team; null: nobody, it is read in Dateline
/// @param schedule null: editions are made by hand
record NewBriefing(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "Morning briefing")
        String name,

        @Nullable Boolean active,
        @Size(max = 200) @Nullable List<@NotNull UUID> monitors,
        @Size(max = 200) @Nullable List<@NotNull UUID> rivals,
        @Size(max = 200) @Nullable List<@NotNull UUID> issues,
        @Size(max = 20) @Nullable List<@NotNull Section> sections,
        @Min(0) @Max(2) @Nullable Integer approvals,
        @Size(max = 200) @Nullable List<@NotNull @Size(max = 100) String> recipients,
        @Valid @Nullable ScheduleSettings schedule) {}
