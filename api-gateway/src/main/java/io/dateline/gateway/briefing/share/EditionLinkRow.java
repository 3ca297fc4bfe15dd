package io.dateline.gateway.briefing.share;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// The row of an [EditionLink]. Only what has changed is written: how often it was opened is counted elsewhere.
@Entity
@DynamicUpdate
@Table(name = "edition_link")
@SuppressWarnings("NullAway.Init")
class EditionLinkRow {

    @Id
    UUID id;

    UUID tenantId;

    UUID editionId;

    /// SHA-256 of the secret.
    byte[] tokenHash;

    String createdBy;

    Instant createdAt;

    Instant endsAt;

    @Nullable
    Instant revokedAt;

    int opened;

    EditionLink view(Instant now) {
        Instant end = revokedAt == null ? endsAt : revokedAt;
        return new EditionLink(id, createdBy, createdAt, end, !end.isAfter(now), opened);
    }
}
