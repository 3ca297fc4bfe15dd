package io.dateline.ingest.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.platform.request.CleanedLater;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An own article: an address, or a page, or a text. With a page or a text the rest says what is known about it;
/// what is said here holds against what is found in it.
///
/// @param url where it was published; alone, it is fetched
/// @param html a whole page
/// @param text plain text, paragraphs on lines of their own
/// @param publishedAt `2026-11-23T09:00:00Z`, or as much of it as is known: `2026-11-23`, `2026-11`, `2026`
/// @param language BCP 47
@CleanedLater
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OwnArticle",
        description =
                "Either `url` alone (it is fetched), or `html` (and the `url` it came from), or `title` and `text`.")
public record NewArticle(
        @Size(max = 2000, message = "has more than 2000 characters")
        @Schema(examples = "https://news.example/2026/11/harbour-bridge-reopens")
        @Nullable
        String url,

        @Schema(description = "A whole page") @Nullable String html,

        @Schema(description = "Plain text, paragraphs separated by line breaks") @Nullable
        String text,

        @Size(max = 2000, message = "has more than 2000 characters")
        @Schema(examples = "Harbour bridge reopens")
        @Nullable
        String title,

        @Size(max = 100, message = "has more than 100 names") @Nullable
        List<@Size(max = 300, message = "has more than 300 characters") String> byline,

        @Size(max = 40, message = "has more than 40 characters")
        @Schema(
                description = "A time, or as much of it as is known: 2026-11-23, 2026-11, 2026",
                examples = "2026-11-23T09:00:00Z")
        @Nullable
        String publishedAt,

        @Size(max = 35, message = "has more than 35 characters")
        @Schema(description = "BCP 47", examples = "en")
        @Nullable
        String language,

        @Size(max = 100, message = "has more than 100 tags") @Nullable
        List<@Size(max = 300, message = "has more than 300 characters") String> tags) {}
