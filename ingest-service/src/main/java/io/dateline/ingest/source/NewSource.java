package io.dateline.ingest.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A source to add.
///
/// @param url of a feed, a page or a site; feeds are looked for
record NewSource(
        @NotBlank(message = "is needed: the address of a feed, a page or a site")
        @Size(max = 2000, message = "has more than 2000 characters")
        String url,

        @Size(min = 1, max = 200, message = "must have 1 to 200 characters") @Nullable
        String name,

        @Pattern(regexp = "[A-Za-z]{2}", message = "must be a country's two letters (ISO 3166-1), e.g. DE") @Nullable
        String country,

        @Pattern(
                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                message = "must be a language tag (BCP 47), e.g. en or pt-BR")
        @Nullable
        String language,

        @Min(value = 1, message = "must be 1 to 4") @Max(value = 4, message = "must be 1 to 4") @Nullable
        Integer tier) {}
