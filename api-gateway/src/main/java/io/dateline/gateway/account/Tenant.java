package io.dateline.gateway.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// A team: its accounts see the same monitors and mentions, and those of no other team.
@Entity
@SuppressWarnings("NullAway.Init")
class Tenant {

    @Id
    UUID id;

    String name;

    Instant createdAt;

    protected Tenant() {}

    Tenant(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }
}
