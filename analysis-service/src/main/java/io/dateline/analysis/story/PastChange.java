package io.dateline.analysis.story;

import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of a story that was done: see [StoryChange].
@Entity
@Table(name = "story_change")
@SuppressWarnings("NullAway.Init")
class PastChange extends PanacheEntityBase {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    StoryCommand.Kind kind;

    UUID storyId;

    @Nullable
    UUID intoStoryId;

    UUID[] articleIds;

    @Nullable
    UUID undoes;

    /// The change that took this one back; null while it holds.
    @Nullable
    UUID undoneBy;

    @Nullable
    UUID tenantId;

    @Nullable
    UUID accountId;

    Instant at;

    protected PastChange() {}

    PastChange(StoryChange change) {
        id = change.id();
        kind = change.kind();
        storyId = change.storyId();
        intoStoryId = change.intoStoryId();
        articleIds = change.articleIds().toArray(UUID[]::new);
        undoes = change.undoes();
        tenantId = change.tenantId();
        accountId = change.accountId();
        at = change.at();
    }

    List<UUID> articles() {
        return List.of(articleIds);
    }
}
