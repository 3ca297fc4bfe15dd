package io.dateline.gateway.alert;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a team is told of, for as long as it lasts.
///
/// @param kind of the rule that raised it
/// @param version counted up with each change
/// @param monitorId the monitor that it is about, the first where there are several; null where it is about none
/// @param ruleId null for an alert that is older than rules
/// @param articleId the article that it opened with; null where no single one did
/// @param mentionId the same as a mention of the monitor
/// @param headline what it is about; stays the same for its whole life
/// @param storyId of that article; null if it is in none
/// @param entityId whom it is about, of the kinds `entity` and `quote`; null where that is nobody
/// @param explanation what fired and why, as of its last change
/// @param raisedAt when it opened
/// @param changedAt when something last happened to it
/// @param closedAt null while it is open
/// @param acknowledgedBy user name; null for nobody
/// @param count articles so far
/// @param texts the same, copies once
/// @param outlets that carried them
/// @param useful what the caller said of it; null for nothing
/// @param articles at most five of them, the weightiest first
public record Alert(
        UUID id,
        AlertKind kind,
        AlertState state,
        AlertLevel level,
        int version,
        @Nullable UUID monitorId,
        @Nullable String monitorName,
        @Nullable UUID ruleId,
        @Nullable UUID articleId,
        @Nullable UUID mentionId,
        String headline,
        @Nullable String url,
        @Nullable String sourceName,
        @Nullable UUID storyId,
        @Nullable UUID entityId,
        String explanation,
        Instant raisedAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        int count,
        int texts,
        int outlets,
        @Nullable Boolean useful,
        List<AlertArticle> articles) {

    Alert with(List<AlertArticle> top) {
        return new Alert(
                id,
                kind,
                state,
                level,
                version,
                monitorId,
                monitorName,
                ruleId,
                articleId,
                mentionId,
                headline,
                url,
                sourceName,
                storyId,
                entityId,
                explanation,
                raisedAt,
                changedAt,
                closedAt,
                acknowledgedBy,
                acknowledgedAt,
                count,
                texts,
                outlets,
                useful,
                top);
    }
}
