package io.dateline.gateway.delivery.target;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of a [Target]. How it fares is written beside whoever changes it, so that only what changed is updated.
@DynamicUpdate
@Entity
@Table(name = "target")
@SuppressWarnings("NullAway.Init")
class TargetRow {

    @Id
    UUID id;

    UUID tenantId;

    String kind;

    String name;

    byte @Nullable [] secret;

    byte @Nullable [] retiredSecret;

    @Nullable
    Instant retiredUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> settings;

    String state;

    @Nullable
    Instant failingSince;

    @Nullable
    Instant lastFailedAt;

    int toldDays;

    @Nullable
    String lastError;

    int missed;

    byte @Nullable [] codeHash;

    @Nullable
    Instant testedAt;

    @Nullable
    Instant provedAt;

    int version;

    Instant createdAt;

    Instant updatedAt;

    /// @param isSecret which of its settings are nobody's to read
    Target target(Instant now, Predicate<String> isSecret) {
        Instant until = retiredUntil;
        return new Target(
                id,
                kind,
                name,
                TargetSecrets.shown(isSecret, settings),
                secret != null,
                until != null && until.isAfter(now) ? until : null,
                TargetState.of(state),
                failingSince,
                lastError,
                missed,
                provedAt,
                version,
                createdAt,
                updatedAt);
    }
}
