package io.dateline.gateway.licence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a [SourceLicence].
@Entity
@Table(name = "source_licence")
@SuppressWarnings("NullAway.Init")
class SourceLicenceRow {

    @Id
    UUID id;

    UUID tenantId;

    UUID sourceId;

    String name;

    /// As [LicenceLevel#word()] says it.
    String level;

    @Nullable
    Integer snippet;

    boolean outside;

    String reason;

    @Nullable
    LocalDate until;

    String setBy;

    Instant setAt;

    void put(NewSourceLicence request, String by, Instant now) {
        name = request.name().strip();
        level = request.level().word();
        snippet = request.snippet();
        outside = Boolean.TRUE.equals(request.outside());
        reason = request.reason().strip();
        until = request.until();
        setBy = by;
        setAt = now;
    }

    SourceLicence view() {
        return new SourceLicence(sourceId, name, LicenceLevel.of(level), snippet, outside, reason, until, setBy, setAt);
    }
}
