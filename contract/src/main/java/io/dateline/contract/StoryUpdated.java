package io.dateline.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story began, grew, or gave articles away. Topic `story.updated.v1`, key: the story's id. From
/// analysis-service.
///
/// @param eventId UUIDv5 of topic, story and version
/// @param version of the story, counted up with each update; the highest one holds
/// @param tenantId the tenant whose own texts alone make up this story; null for public stories
/// @param language BCP 47 of its articles
/// @param headline one of its articles' headlines
/// @param leadArticleId the article whose headline it is
/// @param articleCount articles in it now, 0 for a story that was merged away
/// @param firstAt when the first of its articles was published or, where that is unknown, seen
/// @param lastAt when the last was
/// @param mergedInto the story that took its articles over; null while it stands
/// @param moved articles whose membership this update changed
/// @param change what was done to the story; null if an article joined it, or its articles or summary changed
/// @param summary sentences of its articles that tell the event, in reading order; null if none has been made
public record StoryUpdated(
        UUID eventId,
        UUID storyId,
        int version,
        @Nullable UUID tenantId,
        String language,
        String headline,
        UUID leadArticleId,
        int articleCount,
        Instant firstAt,
        Instant lastAt,
        @Nullable UUID mergedInto,
        List<Moved> moved,
        @Nullable StoryChange change,
        @Nullable List<Citation> summary)
        implements Event {

    public static final String TOPIC = "story.updated.v1";

    /// @param storyId where the article is now
    /// @param membershipVersion see [StoryMembership]
    public record Moved(UUID articleId, UUID storyId, int membershipVersion) {}

    public StoryUpdated {
        moved = moved == null ? List.of() : List.copyOf(moved);
        summary = summary == null ? null : List.copyOf(summary);
    }

    public static UUID id(UUID storyId, int version) {
        return EventIds.of(TOPIC, storyId, version);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return storyId.toString();
    }

    @Override
    public String subject() {
        return storyId.toString();
    }
}
