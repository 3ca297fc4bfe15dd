package io.dateline.gateway.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program that acts for an account, with the account's role.
@Entity
@SuppressWarnings("NullAway.Init")
class ApiKey {

    @Id
    UUID id;

    UUID accountId;

    /// What the person who made it calls it.
    String name;

    byte[] keyHash;

    /// As [Scope#written] gives it; null for all that the account may.
    @Nullable
    String scopes;

    Instant createdAt;

    /// The limited key that made it, with which it goes; null where no limited key did.
    @Nullable
    UUID madeBy;

    /// null: it ends when it is removed.
    @Nullable
    Instant expiresAt;

    /// To the minute; null if it was never used.
    @Nullable
    Instant lastUsedAt;
}
