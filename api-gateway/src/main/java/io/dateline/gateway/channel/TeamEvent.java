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
    public static final String ARTICLE_REVISED = "article.revised";
    public static final String ARTICLE_WITHDRAWN = "article.withdrawn";
    public static final String EDITION_SENT = "edition.sent";
    public static final String ENDPOINT_FAILING = "endpoint.failing";
    public static final String ENDPOINT_DISABLED = "endpoint.disabled";

    /// All that there are.
    public static final List<String> TYPES = List.of(
            MENTION_FOUND, ARTICLE_REVISED, ARTICLE_WITHDRAWN, EDITION_SENT, ENDPOINT_FAILING, ENDPOINT_DISABLED);
}
