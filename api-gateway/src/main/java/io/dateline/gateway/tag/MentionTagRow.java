package io.dateline.gateway.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a [MentionTag].
@Entity
@Table(name = "mention_tag")
@SuppressWarnings("NullAway.Init")
class MentionTagRow {

    @Id
    UUID id;

    UUID tenantId;

    String name;

    @Nullable
    String colour;

    int version;

    Instant createdAt;

    MentionTag tag(TagUses uses) {
        return new MentionTag(id, name, colour, uses.mentions(), uses.latestAt(), uses.rules(), version, createdAt);
    }
}
