package io.dateline.gateway.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a report asks for.
///
/// @param objective what was to be reached, which a report begins with; null: it is not said
/// @param audience whom it was to reach; null: it is not said
/// @param findings headline findings, in a person's words
/// @param from beginning of the period, inclusive; null: `days` before its end
/// @param to end of the period, exclusive; null: when the report is made
/// @param days length of a period without a beginning, 1 to 366; null: 30, in a crisis 2
/// @param monitors about us; null or empty: all of the team that are no rivals'
/// @param rivals monitors about rivals, with whom the share of voice is shared; null: none
/// @param tag that mentions must have; null: any or none
/// @param states that mentions may be in: `new`, `seen`, `kept`; null or empty: all of these
/// @param outletList id of an outlet list that alone counts; null: all outlets
/// @param coverage articles that are listed at most, 0 to 1000; null: 100
/// @param tones tones that count in this report alone
@RegisterForReflection
public record ReportSettings(
        @Size(max = 2000) @Nullable String objective,
        @Size(max = 500) @Nullable String audience,
        @Size(max = 20) List<@NotNull @Size(max = 500) String> findings,
        @Nullable Instant from,
        @Nullable Instant to,
        @Min(1) @Max(366) @Nullable Integer days,
        @Size(max = 200) List<@NotNull UUID> monitors,
        @Size(max = 200) List<@NotNull UUID> rivals,
        @Size(max = 100) @Nullable String tag,
        @Size(max = 3) List<@NotNull @Pattern(regexp = "new|seen|kept") String> states,
        @Nullable UUID outletList,
        @Min(0) @Max(1000) @Nullable Integer coverage,

        @Size(max = 500) @Schema(description = "Tones that count in this report alone.")
        List<@NotNull @Valid ToneOverride> tones) {

    private static final int DAYS = 30;
    private static final int CRISIS_DAYS = 2;
    private static final int COVERAGE = 100;

    public ReportSettings {
        findings = given(findings);
        monitors = given(monitors);
        rivals = given(rivals);
        states = given(states);
        tones = given(tones);
    }

    /// What is wrong in it is told when it is validated.
    private static <T> List<T> given(@Nullable List<T> some) {
        return some == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(some));
    }

    int length(ReportKind kind) {
        if (days != null) {
            return days;
        }
        return kind == ReportKind.CRISIS ? CRISIS_DAYS : DAYS;
    }

    int listed() {
        return coverage == null ? COVERAGE : coverage;
    }
}
