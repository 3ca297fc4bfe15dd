package io.dateline.ingest.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to change of a source; what is null or absent stays as it is.
@Schema(name = "SourceChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceChange(
        @HasText @Size(max = 200, message = "must have 1 to 200 characters") @Nullable
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
