package io.dateline.gateway.monitor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of a [SavedMonitor].
@Entity
@SuppressWarnings("NullAway.Init")
class Monitor {

    @Id
    UUID id;

    UUID tenantId;

    String name;

    String query;

    @Nullable
    String language;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tags;

    int version;

    Instant createdAt;

    Instant updatedAt;

    SavedMonitor saved() {
        return new SavedMonitor(id, tenantId, name, query, language, tags, version, createdAt, updatedAt);
    }
}
