package io.dateline.ingest.api.queryfeed;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A feed that a service gives for a name or an id.
///
/// @param id of the line in the list, such as `bing-news`
/// @param kind `news`, `forum`, `video`, `fediverse`, `code`, `questions`, `blogs`, `encyclopedia`, `papers`,
///     `official` or `podcast`
/// @param asks `name`, or what the id is of: `channel`, `repository` or `show`
/// @param example an id, so that people know one when they see it; null where a name is asked for
/// @param url filled in; null where what was given cannot be
/// @param covers what it finds
/// @param terms of the service, in a sentence
/// @param state `off`, or that of the feed
/// @param sourceId null while it is off
@Schema(name = "QueryFeed", description = "A feed that a service gives for a name, to be added as a source.")
public record QueryFeedView(
        @Schema(examples = "bing-news") String id,
        @Schema(examples = "news") String kind,
        String name,
        @Schema(examples = "name") String asks,
        @Nullable String example,
        @Nullable String url,
        String covers,
        String terms,

        @Schema(description = "off, or the state of the feed")
        String state,

        @Nullable UUID sourceId) {}
