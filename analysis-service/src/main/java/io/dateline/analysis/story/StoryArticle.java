package io.dateline.analysis.story;

import io.dateline.analysis.wording.EventVector;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article as the story policy sees it.
///
/// @param tenantId null for public articles
/// @param seenAt when it was first seen
public record StoryArticle(UUID articleId, @Nullable UUID tenantId, Instant seenAt, EventVector vector) {}
