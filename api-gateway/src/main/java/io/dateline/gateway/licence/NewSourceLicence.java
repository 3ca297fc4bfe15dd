package io.dateline.gateway.licence;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param sourceId of the source
/// @param name of the source
/// @param snippet letters of a sentence at most, where `level` is `snippet`; null: 200
/// @param outside whether it goes to people outside of the team, too; null: it does not
/// @param reason such as the contract that says so
/// @param until the last day; null: it does not end
record NewSourceLicence(
        @NotNull UUID sourceId,

        @NotNull @HasText @Size(max = 200) @Schema(examples = "Daily Sample")
        String name,

        @NotNull LicenceLevel level,
        @Min(20) @Max(2000) @Nullable Integer snippet,
        @Nullable Boolean outside,

        @NotNull @HasText @Size(max = 500) @Schema(examples = "Web End User licence 4711")
        String reason,

        @Nullable LocalDate until) {}
