package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.contract.id.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person corrects a story. Topic `story.command.v1`, key: the code of the story's language, so that the corrections
/// of a language stay in order. From api-gateway, which has checked that the person may; for analysis-service, which
/// answers with a [StoryUpdated.StoryChange] on `story.updated.v1`.
///
/// @param eventId UUIDv5 of topic and correction
/// @param correctionId id of the correction, and of the [StoryUpdated.StoryChange] that it leads to
/// @param storyId the story that is corrected; of an undo, the one that the change was made to
/// @param language BCP 47 of the story
/// @param intoStoryId of a move or merge, the story that takes the articles; null for the other kinds
/// @param articleIds of a move or split, the articles that leave, at least one; of a lead, the one whose headline is to
///     stand; empty for the other kinds
/// @param undoes of an undo, the change that is taken back; null for the other kinds
/// @param tenantId the team of the person: of texts of a tenant's own, only its own may be moved
/// @param accountId the person
/// @param at when it was asked for
public record StoryCommand(
        UUID eventId,
        UUID correctionId,
        Kind kind,
        UUID storyId,
        String language,
        @Nullable UUID intoStoryId,
        List<UUID> articleIds,
        @Nullable UUID undoes,
        UUID tenantId,
        UUID accountId,
        Instant at)
        implements Event {

    public static final String TOPIC = "story.command.v1";

    /// What is to be done to a story.
    public enum Kind {
        /// Articles go to another story.
        @JsonProperty("move")
        MOVE,
        /// Articles become a story of their own.
        @JsonProperty("split")
        SPLIT,
        /// All articles go to another story, and with them what leads here.
        @JsonProperty("merge")
        MERGE,
        /// Another article's headline stands for the story.
        @JsonProperty("lead")
        LEAD,
        /// A change is taken back.
        @JsonProperty("undo")
        UNDO,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public StoryCommand {
        articleIds = articleIds == null ? List.of() : List.copyOf(articleIds);
    }

    public static UUID id(UUID correctionId) {
        return EventIds.of(TOPIC, correctionId);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return language;
    }

    @Override
    public String subject() {
        return storyId.toString();
    }
}
