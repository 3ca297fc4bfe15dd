package io.dateline.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a story other than that an article joined it: a line of its history.
///
/// @param id the correction's for a person's doing; told with each story that it concerns
/// @param kind what was done or, where [#refusal] says why not, asked for
/// @param storyId the story that gave articles away, or whose headline changed
/// @param intoStoryId the story that took them; null if no article moved
/// @param articleIds those that moved; of a lead, the article whose headline stands and the one before it
/// @param undoes the change that this one took back; null for the other kinds
/// @param tenantId the team of the person; null if the stories were found to be one, or two, by themselves
/// @param accountId the person; null exactly when [#tenantId] is
/// @param refusal why it was not done, e.g. `articles-elsewhere`; null if it was done
/// @param alike of a split that was found by itself, how alike articles of the two parts are, as a share of how alike
///     articles of one part are; null for all else
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
