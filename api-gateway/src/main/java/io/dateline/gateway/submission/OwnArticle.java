package io.dateline.gateway.submission;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What `POST /articles` takes: an address, a page, or a text; here for the API's documentation.
@Schema(
        name = "OwnArticle",
        description =
                "Either `url` alone (it is fetched), or `html` (and the `url` it came from), or `title` and `text`.")
record OwnArticle(
        @Schema(examples = "https://news.example/2026/11/harbour-bridge-reopens") @Nullable
        String url,

        @Schema(description = "A whole page") @Nullable String html,

        @Schema(examples = "Harbour bridge reopens") @Nullable
        String title,

        @Schema(description = "Plain text, paragraphs separated by line breaks") @Nullable
        String text,

        @Nullable List<String> byline,
        @Nullable Instant publishedAt,

        @Schema(description = "BCP 47", examples = "en") @Nullable
        String language,

        @Nullable List<String> tags) {}
