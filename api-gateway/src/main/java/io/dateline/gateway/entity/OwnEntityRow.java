package io.dateline.gateway.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of an [OwnEntity].
@Entity
@Table(name = "own_entity")
@SuppressWarnings("NullAway.Init")
class OwnEntityRow {

    @Id
    UUID id;

    UUID tenantId;

    String name;

    String type;

    String relation;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> aliases;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> exclusions;

    boolean matchCase;

    @Nullable
    String note;

    int version;

    Instant createdAt;

    Instant updatedAt;

    void put(OwnEntity entity) {
        name = entity.name();
        type = entity.type();
        relation = entity.relation();
        aliases = entity.aliases();
        exclusions = entity.exclusions();
        matchCase = entity.matchCase();
        note = entity.note();
        version = entity.version();
        createdAt = entity.createdAt();
        updatedAt = entity.updatedAt();
    }

    OwnEntity entity() {
        return new OwnEntity(
                id, name, type, relation, aliases, exclusions, matchCase, note, version, createdAt, updatedAt);
    }
}
