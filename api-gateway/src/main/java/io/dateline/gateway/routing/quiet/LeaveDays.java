package io.dateline.gateway.routing.quiet;

import io.dateline.gateway.article.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Days on which somebody is away, as people write them.
///
/// @param to the last day, inclusive
@RegisterForReflection
public record LeaveDays(
        @NotNull @Pattern(regexp = QuietSettings.DAY) @Schema(examples = "2026-12-21")
        String from,

        @NotNull @Pattern(regexp = QuietSettings.DAY) @Schema(examples = "2027-01-03")
        String to) {

    /// @throws io.dateline.platform.problem.ProblemException it is no day, or ends before it begins
    public Leave leave() {
        LocalDate first = QuietSettings.date("leave", from);
        LocalDate last = QuietSettings.date("leave", to);
        if (last.isBefore(first)) {
            throw Parameters.invalid("leave", "It ends on " + to + ", before it begins.");
        }
        return new Leave(first, last);
    }
}
