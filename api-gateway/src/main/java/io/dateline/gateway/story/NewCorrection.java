package io.dateline.gateway.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.contract.StoryCommand;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person wants a story to be.
///
/// @param articleIds of a move or split, the articles that leave; of a lead, the one whose headline is to stand; null
///     for a merge
/// @param into of a move or merge, the story that takes them; null for the others
record NewCorrection(
        @NotNull Kind kind,
        @Size(max = 500) @Nullable List<@NotNull UUID> articleIds,
        @Nullable UUID into) {

    enum Kind {
        @JsonProperty("move")
        MOVE(StoryCommand.Kind.MOVE),
        @JsonProperty("split")
        SPLIT(StoryCommand.Kind.SPLIT),
        @JsonProperty("merge")
        MERGE(StoryCommand.Kind.MERGE),
        @JsonProperty("lead")
        LEAD(StoryCommand.Kind.LEAD);

        final StoryCommand.Kind asked;

        Kind(StoryCommand.Kind asked) {
            this.asked = asked;
        }
    }

    List<UUID> articles() {
        return articleIds == null ? List.of() : articleIds.stream().distinct().toList();
    }

    boolean takesInto() {
        return kind == Kind.MOVE || kind == Kind.MERGE;
    }

    boolean takesArticles() {
        return kind != Kind.MERGE;
    }
}
