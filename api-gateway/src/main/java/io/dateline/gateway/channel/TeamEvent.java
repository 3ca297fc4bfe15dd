package io.dateline.gateway.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something that happened in a team and is no alert.
///
/// @param id the same however often it is told
/// @param type such as `mention.found`
/// @param subject what it is about, such as `mentions/ID`
/// @param data ids, names and a headline; never an article's text
public record TeamEvent(UUID id, UUID tenantId, String type, String subject, Instant at, JsonNode data)
        implements Happening {

    public static final String MENTION_FOUND = "mention.found";
    public static final String MENTION_CHANGED = "mention.changed";
    public static final String STORY_GROWN = "story.grown";
    public static final String STORY_MERGED = "story.merged";
    public static final String STORY_SPLIT = "story.split";
    public static final String ARTICLE_REVISED = "article.revised";
    public static final String ARTICLE_WITHDRAWN = "article.withdrawn";
    public static final String EDITION_SENT = "edition.sent";
    public static final String MONITOR_BACKFILLED = "monitor.backfilled";
    public static final String SOURCE_FAILING = "source.failing";
    public static final String SOURCE_RECOVERED = "source.recovered";
    public static final String ENDPOINT_FAILING = "endpoint.failing";
    public static final String ENDPOINT_DISABLED = "endpoint.disabled";

    /// All that there are.
    public static final List<String> TYPES = List.of(
            MENTION_FOUND,
            MENTION_CHANGED,
            STORY_GROWN,
            STORY_MERGED,
            STORY_SPLIT,
            ARTICLE_REVISED,
            ARTICLE_WITHDRAWN,
            EDITION_SENT,
            MONITOR_BACKFILLED,
            SOURCE_FAILING,
            SOURCE_RECOVERED,
            ENDPOINT_FAILING,
            ENDPOINT_DISABLED);
}
