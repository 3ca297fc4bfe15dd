package io.dateline.ingest.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// Many sources that a tenant adds at once.
@Entity
class SourceImport {

    @Id
    UUID id;

    UUID tenantId;

    /// `opml` or `starter`.
    String kind;

    Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    SourceImport() {}

    SourceImport(UUID id, UUID tenantId, String kind, Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.kind = kind;
        this.createdAt = createdAt;
    }
}
