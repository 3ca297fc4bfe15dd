package io.dateline.gateway.outlet;

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

/// A list of outlets, whole: to make one, or to replace what it says.
record NewOutletList(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "National dailies")
        String name,

        @NotNull @Size(max = 2000) @Valid List<@NotNull Entry> outlets) {

    /// @param name as shown to people
    record Entry(
            @NotNull UUID sourceId,

            @NotNull @HasText @Size(max = 200) @Schema(examples = "Daily Sample")
            String name,

            @Min(1) @Max(4) @Nullable Integer tier) {}
}
