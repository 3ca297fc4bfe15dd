package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.draft.Section;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an editor makes of a draft: the whole arrangement, so that giving back an earlier one undoes what came after.
///
/// @param entries every story of the edition once, in the order in which they are to be read within their sections
record EditionChange(@NotNull @Size(max = 500) List<@NotNull @Valid ArrangedStory> entries) {

    /// @param section null: where it stands
    /// @param hidden null: it is not
    /// @param pinned whether it is read first in its section, whatever is added; null: it is not
    /// @param heading in place of the headline; null: the headline
    /// @param comment why it matters; null: nothing
    /// @param action what is to be done; null: nothing
    /// @param owner who does it; null: nobody
    record ArrangedStory(
            @NotNull UUID id,
            @Nullable Section section,
            @Nullable Boolean hidden,
            @Nullable Boolean pinned,
            @Size(max = 300) @Nullable String heading,

            @Size(max = 2_000) @Schema(examples = "The port is our largest customer.") @Nullable
            String comment,

            @Size(max = 500) @Nullable String action,
            @Size(max = 100) @Nullable String owner) {}
}
