package io.dateline.analysis.syndication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article as the copy policy sees it.
///
/// @param tenantId null for public articles
/// @param groupId the copies it belongs to; null until that is decided
/// @param at when it was published or, where that is not known to the minute, first seen
/// @param title hash of the folded headline
public record CopyArticle(
        UUID articleId, @Nullable UUID tenantId, @Nullable UUID groupId, Instant at, int title, Sketch sketch) {

    public CopyArticle in(UUID group) {
        return new CopyArticle(articleId, tenantId, group, at, title, sketch);
    }

    /// Public articles are seen by all; a tenant's own by the tenant alone.
    boolean visibleTo(@Nullable UUID tenant) {
        return tenantId == null || tenantId.equals(tenant);
    }
}
