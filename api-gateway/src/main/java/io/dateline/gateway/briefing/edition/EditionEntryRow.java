package io.dateline.gateway.briefing.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of a story in an edition.
@Entity
@Table(name = "edition_entry")
@SuppressWarnings("NullAway.Init")
class EditionEntryRow {

    @Id
    UUID id;

    UUID editionId;

    String section;

    int position;

    UUID storyKey;

    UUID articleId;

    int revision;

    /// [io.dateline.gateway.briefing.facts.StoryFacts].
    @JdbcTypeCode(SqlTypes.JSON)
    String facts;

    boolean hidden;

    boolean pinned;

    @Nullable
    String heading;

    @Nullable
    String comment;

    @Nullable
    String action;

    @Nullable
    String owner;

    /// Whether an editor had a hand in it: then nothing but an editor changes it.
    boolean isTouched() {
        return hidden || pinned || heading != null || comment != null || action != null || owner != null;
    }
}
