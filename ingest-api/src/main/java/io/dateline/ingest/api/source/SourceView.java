package io.dateline.ingest.api.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A source as callers see it.
///
/// @param tier 1 (national, high reach) to 4 (niche); null if nobody has said
/// @param state the best state among its feeds: one good feed keeps a source readable
/// @param nextStep what happens next, or what a person should do; says as well if its pages refuse to be read
/// @param own whether the caller's tenant added it
/// @param articles24h articles that were new in the last 24 hours
/// @param lastNewAt when a feed of it last named something new; null if none has
@Schema(name = "Source", description = "A publisher that is read, and how well that goes.")
public record SourceView(
        UUID id,
        @Schema(examples = "The Northwind Post") String name,
        @Schema(examples = "https://news.example/") String url,

        @Schema(description = "ISO 3166-1, two letters", examples = "DE") @Nullable
        String country,

        @Schema(description = "BCP 47", examples = "en") @Nullable
        String language,

        @Schema(description = "1 (national) to 4 (niche)", minimum = "1", maximum = "4") @Nullable
        Integer tier,

        @Schema(ref = "State") String state,

        @Schema(description = "What happens next, or what a person should do", examples = "Polled again at 10:05.")
        String nextStep,

        Instant addedAt,

        @Schema(description = "Whether your tenant added it")
        boolean own,

        long articles24h,
        @Nullable Instant lastNewAt,
        List<FeedView> feeds) {}
