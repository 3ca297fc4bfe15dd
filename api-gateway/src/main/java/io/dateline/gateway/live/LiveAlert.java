package io.dateline.gateway.live;

import io.dateline.contract.AlertChanged;
import io.dateline.gateway.monitor.MentionIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An alert as the stream carries it: as `GET /alerts` lists it.
///
/// @param change what happened to it, `opened` among it
@RegisterForReflection
@Schema(name = "LiveAlert", description = "Data of the events `alert` and `alert-changed`.")
record LiveAlert(
        UUID id,
        String change,
        int version,
        String kind,
        String state,
        String level,
        @Nullable UUID monitorId,
        @Nullable String monitorName,
        @Nullable UUID ruleId,
        @Nullable UUID articleId,
        @Nullable UUID mentionId,
        String headline,
        @Nullable String url,
        @Nullable String sourceName,
        @Nullable UUID storyId,
        String explanation,
        int count,
        int texts,
        int outlets,
        Instant raisedAt,
        Instant changedAt) {

    static LiveAlert of(AlertChanged alert) {
        UUID monitorId = alert.monitorId();
        UUID articleId = alert.articleId();
        return new LiveAlert(
                alert.alertId(),
                alert.change(),
                alert.version(),
                alert.kind(),
                alert.state(),
                alert.level(),
                monitorId,
                alert.monitorName(),
                alert.ruleId(),
                articleId,
                monitorId == null || articleId == null ? null : MentionIds.of(monitorId, articleId),
                alert.headline(),
                alert.url(),
                alert.sourceName(),
                alert.storyIds().isEmpty() ? null : alert.storyIds().getFirst(),
                alert.explanation(),
                alert.count(),
                alert.texts(),
                alert.outlets(),
                alert.openedAt(),
                alert.changedAt());
    }
}
