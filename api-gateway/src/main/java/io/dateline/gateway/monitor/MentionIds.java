package io.dateline.gateway.monitor;

import io.dateline.contract.id.EventIds;
import java.util.UUID;

/// Ids of mentions: an article is one mention of a monitor, however often it matches.
public final class MentionIds {

    private MentionIds() {}

    public static UUID of(UUID monitorId, UUID articleId) {
        return EventIds.of("mention", monitorId, articleId);
    }
}
