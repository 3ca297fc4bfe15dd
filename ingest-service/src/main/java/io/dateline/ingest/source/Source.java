package io.dateline.ingest.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A publisher that is read.
@Entity
class Source extends PanacheEntityBase {

    @Id
    UUID id;

    String name;

    /// Its site, or its feed where no site is known.
    String url;

    /// ISO 3166-1 alpha-2, upper case.
    @Nullable
    String country;

    /// BCP 47.
    @Nullable
    String language;

    /// 1 (national, high reach) to 4 (niche).
    @Nullable
    Integer tier;

    /// Tenant that added it and may change it.
    @Column(name = "added_by")
    UUID addedBy;

    @Column(name = "added_at")
    Instant addedAt;

    /// Since when none of its feeds can be read; null while one can.
    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;

    /// Counted up each time that [#failingSince] begins or ends.
    @Column(name = "health_version")
    int healthVersion;

    /// Null while it is read.
    @Column(name = "removed_at")
    @Nullable
    Instant removedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    Source() {}

    Source(UUID id, String name, String url, UUID addedBy, Instant addedAt) {
        this.id = id;
        this.name = name;
        this.url = url;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }
}
