package io.dateline.gateway.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert that was raised.
record Alert(
        UUID id,
        UUID monitorId,
        String monitorName,
        @Nullable UUID ruleId,
        @Nullable UUID articleId,
        String headline,
        @Nullable String url,
        @Nullable String sourceName,
        @Nullable UUID storyId,
        String explanation,
        Instant raisedAt) {}
