package io.dateline.gateway.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as analysis-service told it last.
///
/// @param tenantId null for public stories
record StoryRow(
        UUID id,
        @Nullable UUID tenantId,
        String language,
        String headline,
        UUID leadArticleId,
        Instant firstAt,
        Instant lastAt) {}
