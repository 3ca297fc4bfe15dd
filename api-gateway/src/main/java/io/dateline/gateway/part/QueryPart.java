package io.dateline.gateway.part;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a [SavedPart].
@Entity
@SuppressWarnings("NullAway.Init")
class QueryPart {

    @Id
    UUID id;

    UUID tenantId;

    String name;

    String query;

    @Nullable
    String note;

    int version;

    Instant updatedAt;

    void put(SavedPart part) {
        name = part.name();
        query = part.query();
        note = part.note();
        version = part.version();
        updatedAt = part.updatedAt();
    }

    SavedPart saved() {
        return new SavedPart(id, name, query, note, version, updatedAt);
    }
}
