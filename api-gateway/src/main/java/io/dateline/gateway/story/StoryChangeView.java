package io.dateline.gateway.story;

import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated.StoryChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a story's history.
///
/// @param storyId the story that gave articles away, or whose headline changed
/// @param intoStoryId the story that took them; null if none moved
/// @param articleIds those that moved and that the caller may see; of a lead, the article whose headline stands and the
///     one before it
/// @param cause `person`, or what Dateline found: `bridge` where an article was much like two stories that were much
///     alike, `division` where a story's articles had come to fall into two parts that share little
/// @param by user name of the person; null for what Dateline found, and for people of other teams
/// @param undoes the change that this one took back; null for the others
/// @param undone whether another has taken it back
/// @param refusal why it was not done, e.g. `articles-elsewhere`; null if it was done
/// @param alike of a division, how alike articles of the two parts are, as a share of how alike articles of one part
///     are; null for all else
record StoryChangeView(
        UUID id,
        StoryCommand.Kind kind,
        UUID storyId,
        @Nullable UUID intoStoryId,
        List<UUID> articleIds,
        Instant at,
        String cause,
        @Nullable String by,
        @Nullable UUID undoes,
        boolean undone,
        @Nullable String refusal,
        @Nullable Double alike) {

    static StoryChangeView of(StoryChanges.Known known, List<UUID> visible, @Nullable String by) {
        return new StoryChangeView(
                known.change().id(),
                known.change().kind(),
                known.change().storyId(),
                known.change().intoStoryId(),
                visible,
                known.change().at(),
                cause(known.change()),
                by,
                known.change().undoes(),
                known.undone(),
                known.change().refusal(),
                known.change().alike());
    }

    private static String cause(StoryChange change) {
        if (change.accountId() != null) {
            return "person";
        }
        return change.kind() == StoryCommand.Kind.SPLIT ? "division" : "bridge";
    }
}
