package io.dateline.gateway.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A browser that signed in.
@DynamicUpdate
@Entity
@SuppressWarnings("NullAway.Init")
class Session {

    @Id
    UUID id;

    UUID accountId;

    /// Of the token that the cookie should carry by now.
    byte[] tokenHash;

    /// Of the token before the last rotation; null if there was none.
    byte @Nullable [] previousHash;

    Instant rotatedAt;

    /// When the browser first sent the token of the last rotation; null until then.
    @Nullable
    Instant confirmedAt;

    Instant createdAt;

    Instant lastUsedAt;

    Instant expiresAt;
}
