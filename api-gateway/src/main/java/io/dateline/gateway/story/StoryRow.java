package io.dateline.gateway.story;

import io.dateline.contract.finding.Citation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as analysis-service told it last.
///
/// @param tenantId null for public stories
/// @param summary sentences of its articles, in reading order
record StoryRow(
        UUID id,
        @Nullable UUID tenantId,
        String language,
        String headline,
        UUID leadArticleId,
        Instant firstAt,
        Instant lastAt,
        List<Citation> summary) {}
