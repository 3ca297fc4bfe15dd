package io.dateline.gateway.topic;

import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An own topic to be made.
///
/// @param description what its articles are about, in English, a few sentences
/// @param threshold least score of an article that belongs; null for 0.5
record NewOwnTopic(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "Wind farms at sea")
        String name,

        @NotNull
        @HasText
        @Size(max = 4_000)
        @Schema(examples = "Turbines off the coast: permits, building, costs, protest.")
        String description,

        @DecimalMin("0.05") @DecimalMax("0.95") @Nullable Double threshold,

        @Valid @Size(max = 200) @Nullable List<@NotNull Example> examples) {

    /// @param about whether the article is about the topic; null takes back what was said of it
    record Example(@NotNull UUID articleId, @Nullable Boolean about) {}

    /// @param items each article once
    record Examples(
            @NotNull @Valid @Size(min = 1, max = 200) List<@NotNull Example> items) {}
}
