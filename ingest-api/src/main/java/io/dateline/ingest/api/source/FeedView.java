package io.dateline.ingest.api.source;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A feed as callers see it: one URL that lists the source's articles.
///
/// @param nextStep what happens next, or what a person should do, a sentence
/// @param failures polls that failed in a row
/// @param lastOutcome of the last poll, e.g. `not-modified`; null before the first
/// @param lastError of the last poll, a sentence; null unless it failed
/// @param verified whether it was read well at least once
@Schema(name = "Feed")
public record FeedView(
        UUID id,

        @Schema(examples = "https://news.example/rss.xml") String url,

        @Nullable String title,

        @Schema(enumeration = {"rss", "atom", "json", "sitemap"})
        String format,

        @Schema(ref = "State") String state,
        String nextStep,
        @Nullable Instant lastPolledAt,
        @Nullable Instant lastNewAt,
        @Nullable Instant nextPollAt,

        @Schema(description = "Polls that failed in a row") int failures,

        @Schema(examples = "not-modified") @Nullable String lastOutcome,
        @Nullable String lastError,

        @Schema(description = "Whether it was read well at least once")
        boolean verified) {}
