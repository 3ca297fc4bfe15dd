package io.dateline.gateway.live;

import io.dateline.contract.AlertRaised;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An alert as the stream carries it: as `GET /alerts` lists it.
@RegisterForReflection
@Schema(name = "LiveAlert", description = "Data of an event `alert`.")
record LiveAlert(
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
        Instant raisedAt) {

    static LiveAlert of(AlertRaised alert) {
        return new LiveAlert(
                alert.alertId(),
                alert.monitorId(),
                alert.monitorName(),
                alert.ruleId(),
                alert.articleId(),
                alert.headline(),
                alert.url(),
                alert.sourceName(),
                alert.storyId(),
                alert.explanation(),
                alert.raisedAt());
    }
}
