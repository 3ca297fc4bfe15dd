package io.dateline.ingest.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A feed as callers see it.
///
/// @param state `new`, `healthy`, `slowing`, `failing`, `gone` or `blocked`
/// @param nextStep what happens next, or what a person should do, a sentence
/// @param failures polls that failed in a row
/// @param lastOutcome of the last poll, e.g. `not-modified`
/// @param verified whether it was read well at least once
public record FeedView(
        UUID id,
        String url,
        @Nullable String title,
        String format,
        String state,
        String nextStep,
        @Nullable Instant lastPolledAt,
        @Nullable Instant lastNewAt,
        @Nullable Instant nextPollAt,
        int failures,
        @Nullable String lastOutcome,
        @Nullable String lastError,
        boolean verified) {}
