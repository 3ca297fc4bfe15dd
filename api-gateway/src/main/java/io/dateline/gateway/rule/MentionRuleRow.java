package io.dateline.gateway.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of a [MentionRule]; its runs have rows of their own.
@Entity
@Table(name = "mention_rule")
@SuppressWarnings("NullAway.Init")
class MentionRuleRow {

    @Id
    UUID id;

    UUID tenantId;

    @Nullable
    UUID monitorId;

    String name;

    boolean active;

    @Nullable
    String query;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> prominence;

    @Nullable
    UUID outletListId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tags;

    @Nullable
    String dismissReason;

    @Nullable
    String owner;

    int version;

    Instant createdAt;

    MentionRule rule(MentionRule.@Nullable Run lastRun) {
        return new MentionRule(
                id,
                name,
                active,
                new MentionRule.When(monitorId, query, prominence, outletListId),
                new MentionRule.Then(tags, dismissReason, owner),
                version,
                createdAt,
                lastRun);
    }
}
