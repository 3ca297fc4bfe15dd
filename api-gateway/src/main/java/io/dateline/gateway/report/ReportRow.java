package io.dateline.gateway.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The row of a [Report].
@Entity
@Table(name = "report")
@SuppressWarnings("NullAway.Init")
class ReportRow {

    @Id
    UUID id;

    UUID tenantId;

    String name;

    /// As [ReportKind#word()] says it.
    String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    ReportSettings settings;

    int version;

    Instant createdAt;

    Instant updatedAt;

    void put(NewReport request, Instant now) {
        name = request.name().strip();
        kind = request.kind().word();
        settings = request.settings();
        version++;
        updatedAt = now;
    }

    Report view() {
        return new Report(id, name, ReportKind.of(kind), settings, version, createdAt, updatedAt);
    }
}
