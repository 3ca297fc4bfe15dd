package io.dateline.gateway.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lets somebody in once.
@Entity
@SuppressWarnings("NullAway.Init")
class AccountLink {

    @Id
    UUID id;

    UUID tenantId;

    UUID accountId;

    @Enumerated(EnumType.STRING)
    LinkMade.Kind kind;

    /// SHA-256 of the secret that the link carries.
    byte[] tokenHash;

    /// Name of the account that made it.
    String createdBy;

    Instant createdAt;

    Instant expiresAt;

    @Nullable
    Instant usedAt;
}
