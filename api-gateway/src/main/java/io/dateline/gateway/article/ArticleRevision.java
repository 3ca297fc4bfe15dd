package io.dateline.gateway.article;

import java.time.Instant;

/// What an article said at one time.
record ArticleRevision(int revision, String title, String text, Instant fetchedAt) {}
