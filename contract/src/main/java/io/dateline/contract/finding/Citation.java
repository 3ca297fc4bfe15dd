package io.dateline.contract.finding;

import java.util.UUID;

/// A place in a revision of an article, without its words: whoever may see the article has them.
public record Citation(UUID articleId, int revision, Span span) {}
