package io.dateline.gateway.mention;

import io.dateline.gateway.article.KnownArticle;
import java.util.UUID;

/// An article matched a monitor that it had not matched before; told within the transaction that notes it.
public record MentionNoted(UUID tenantId, UUID mentionId, KnownArticle article) {}
