package io.dateline.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something happened to an alert, its opening among it. Topic `alert.changed.v1`, key: the tenant's id, so that a
/// tenant sees the changes in order. From api-gateway, for its routes and for every replica's live stream.
///
/// @param eventId UUIDv5 of topic, alert and version; receivers use it as the idempotency key
/// @param version of the alert, counted from 1 with its opening
/// @param change `opened`, `grew`, `rose`, `fell`, `acknowledged`, `noted`, `escalated`, `reopened` or `closed`
/// @param kind of the rule, such as `spike`
/// @param about what it is about: one alert of a rule is open for each
/// @param state `open`, `acknowledged` or `closed`
/// @param level `small`, `medium` or `large`
/// @param monitorId the monitor that it is about; null where it is about several, or about none
/// @param tags of that monitor
/// @param storyIds stories that it is about
/// @param sourceIds outlets of the articles that it names
/// @param articleId the article that it opened with; null where no single one did
/// @param headline what it is about, in a few words
/// @param url of that article; null if it has none
/// @param sourceName of its publisher; null for a tenant's own text
/// @param explanation what fired and why, a plain sentence
/// @param count articles so far
/// @param texts the same, copies once
/// @param outlets that carried them
public record AlertChanged(
        UUID eventId,
        UUID alertId,
        UUID tenantId,
        int version,
        String change,
        String kind,
        String about,
        String state,
        String level,
        @Nullable UUID ruleId,
        @Nullable UUID monitorId,
        @Nullable String monitorName,
        List<String> tags,
        List<UUID> storyIds,
        List<UUID> sourceIds,
        @Nullable UUID articleId,
        String headline,
        @Nullable String url,
        @Nullable String sourceName,
        String explanation,
        int count,
        int texts,
        int outlets,
        Instant openedAt,
        Instant changedAt)
        implements Event {

    public AlertChanged {
        tags = tags == null ? List.of() : List.copyOf(tags);
        storyIds = storyIds == null ? List.of() : List.copyOf(storyIds);
        sourceIds = sourceIds == null ? List.of() : List.copyOf(sourceIds);
    }

    public static final String TOPIC = "alert.changed.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return tenantId.toString();
    }

    @Override
    public String subject() {
        return alertId.toString();
    }
}
