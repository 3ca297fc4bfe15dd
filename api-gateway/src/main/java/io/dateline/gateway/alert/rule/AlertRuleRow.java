package io.dateline.gateway.alert.rule;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Sensitivity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of an [AlertRule].
@Entity
@Table(name = "alert_rule")
@SuppressWarnings("NullAway.Init")
class AlertRuleRow {

    @Id
    UUID id;

    UUID tenantId;

    @Nullable
    UUID monitorId;

    @Nullable
    String tag;

    @Nullable
    String name;

    String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    RuleFilter filter;

    String sensitivity;

    @JdbcTypeCode(SqlTypes.JSON)
    RuleSettings settings;

    boolean active;

    int version;

    Instant createdAt;

    Instant updatedAt;

    AlertRule rule() {
        return new AlertRule(
                id,
                name,
                AlertKind.of(kind),
                new RuleScope(monitorId, tag),
                filter,
                Sensitivity.of(sensitivity),
                settings,
                active,
                version,
                createdAt,
                updatedAt);
    }
}
