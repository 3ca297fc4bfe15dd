package io.dateline.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule of a monitor fired. Topic `alert.raised.v1`, key: the tenant's id, so that a tenant sees its alerts in
/// order. From api-gateway, for its notifiers and for every replica's live stream.
///
/// @param eventId UUIDv5 of topic and alert; receivers use it as the idempotency key
/// @param ruleId the alert rule; null for the rule that every monitor has
/// @param articleId the article that set it off; null where no single one did
/// @param headline of the article, or what happened in a few words
/// @param url of the article; null if it has none
/// @param sourceName of its publisher; null for a tenant's own text
/// @param storyId null if the article is in none
/// @param explanation what fired and why, a plain sentence
public record AlertRaised(
        UUID eventId,
        UUID alertId,
        UUID tenantId,
        UUID monitorId,
        String monitorName,
        @Nullable UUID ruleId,
        @Nullable UUID articleId,
        String headline,
        @Nullable String url,
        @Nullable String sourceName,
        @Nullable UUID storyId,
        String explanation,
        Instant raisedAt)
        implements Event {

    public static final String TOPIC = "alert.raised.v1";

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
