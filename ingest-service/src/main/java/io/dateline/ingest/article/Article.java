package io.dateline.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text, whatever happens to it: its identity and its current revision.
@Entity
class Article extends PanacheEntityBase {

    @Id
    UUID id;

    /// Null: public.
    @Column(name = "tenant_id")
    @Nullable
    UUID tenantId;

    @Column(name = "source_id")
    @Nullable
    UUID sourceId;

    @Nullable
    String url;

    @Column(name = "canonical_url")
    @Nullable
    String canonicalUrl;

    int revision;

    /// Of headline and text: what makes a new revision.
    @Column(name = "content_hash")
    byte[] contentHash;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    @Column(name = "fetched_at")
    Instant fetchedAt;

    /// Null while its page stands.
    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    Article() {}
}
