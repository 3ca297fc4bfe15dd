package io.dateline.ingest.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A source to add.
///
/// @param url of a feed, a page or a site; feeds are looked for
/// @param name null for the one that the site gives itself
/// @param language null for the one that the feed states
@Schema(name = "NewSource")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewSource(
        @NotNull(message = "is needed: the address of a feed, a page or a site")
        @HasText(message = "is needed: the address of a feed, a page or a site")
        @Size(max = 2000, message = "has more than 2000 characters")
        @Schema(description = "Of a feed, a page or a site; feeds are looked for", examples = "https://news.example/")
        String url,

        @HasText @Size(max = 200, message = "must have 1 to 200 characters") @Nullable
        String name,

        @Pattern(regexp = "[A-Za-z]{2}", message = "must be a country's two letters (ISO 3166-1), e.g. DE")
        @Schema(description = "ISO 3166-1, two letters", examples = "DE")
        @Nullable
        String country,

        @Pattern(
                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                message = "must be a language tag (BCP 47), e.g. en or pt-BR")
        @Schema(description = "BCP 47", examples = "en")
        @Nullable
        String language,

        @Min(value = 1, message = "must be 1 to 4") @Max(value = 4, message = "must be 1 to 4") @Nullable
        Integer tier) {}
