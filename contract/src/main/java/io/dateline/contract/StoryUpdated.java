package io.dateline.contract;

import io.dateline.contract.finding.Citation;
import io.dateline.contract.id.EventIds;
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

    /// What happened to a story other than that an article joined it: a line of its history.
    ///
    /// @param id the correction's for a person's doing; told with each story that it concerns
    /// @param kind what was done or, where [#refusal] says why not, asked for
    /// @param storyId the story that gave articles away, or whose headline changed
    /// @param intoStoryId the story that took them; null if no article moved
    /// @param articleIds those that moved; of a lead, the article whose headline stands and the one before
    /// @param undoes the change that this one took back; null for the other kinds
    /// @param tenantId the team of the person; null if the stories were found to be one, or two, by themselves
    /// @param accountId the person; null exactly when [#tenantId] is
    /// @param refusal why it was not done, e.g. `articles-elsewhere`; null if it was done
    /// @param alike of a split that was found by itself, how alike articles of the two parts are, as a share of
    ///     how alike articles of one part are; null for all else
    public record StoryChange(
            UUID id,
            StoryCommand.Kind kind,
            UUID storyId,
            @Nullable UUID intoStoryId,
            List<UUID> articleIds,
            @Nullable UUID undoes,
            @Nullable UUID tenantId,
            @Nullable UUID accountId,
            Instant at,
            @Nullable String refusal,
            @Nullable Double alike) {

        public StoryChange {
            articleIds = articleIds == null ? List.of() : List.copyOf(articleIds);
        }
    }

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
