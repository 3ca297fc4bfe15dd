package io.dateline.gateway.mention;

import java.util.UUID;

/// One of the mentions of an article: each monitor that it matched has its own.
public record MentionOfArticle(UUID id, UUID monitorId, String monitorName, String state) {}
