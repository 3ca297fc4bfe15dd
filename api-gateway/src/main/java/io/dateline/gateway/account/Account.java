package io.dateline.gateway.account;

import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// Someone of a team who signs in.
@DynamicUpdate
@Entity
@SuppressWarnings("NullAway.Init")
class Account {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Tenant tenant;

    /// Lower case, unique over all tenants.
    String username;

    @Enumerated(EnumType.STRING)
    Role role;

    /// May add tenants.
    boolean operator;

    /// As [Passwords] writes it; null until an invitation is accepted.
    @Nullable
    String passwordHash;

    /// Where links for a new password go; null for nowhere.
    @Nullable
    String email;

    Instant createdAt;

    Caller caller() {
        return new Caller(id, username, tenant.id, role, operator);
    }
}
