package io.dateline.gateway.share;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// The row of a [DocumentLink], to one of an edition and a snapshot. Only what has changed is written: how often it was
/// opened is counted elsewhere.
@Entity
@DynamicUpdate
@Table(name = "document_link")
@SuppressWarnings("NullAway.Init")
class DocumentLinkRow {

    @Id
    UUID id;

    UUID tenantId;

    @Nullable
    UUID editionId;

    @Nullable
    UUID snapshotId;

    /// SHA-256 of the secret.
    byte[] tokenHash;

    String createdBy;

    Instant createdAt;

    Instant endsAt;

    @Nullable
    Instant revokedAt;

    int opened;

    DocumentLink view(Instant now) {
        Instant end = revokedAt == null ? endsAt : revokedAt;
        return new DocumentLink(id, createdBy, createdAt, end, !end.isAfter(now), opened);
    }
}
