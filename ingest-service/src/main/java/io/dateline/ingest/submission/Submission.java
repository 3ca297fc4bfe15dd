package io.dateline.ingest.submission;

import io.dateline.ingest.api.article.NewArticle;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a tenant brought itself, and what became of it.
@Entity
class Submission extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    UUID tenantId;

    /// `received`, `fetching`, `stored` or `rejected`.
    String status;

    /// As sent; null once it is done.
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    NewArticle content;

    @Nullable
    String url;

    /// Name and port; null where nothing has to be fetched.
    @Nullable
    String host;

    @Column(name = "article_id")
    @Nullable
    UUID articleId;

    @Nullable
    String rejection;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "due_at")
    Instant dueAt;

    int attempts;

    boolean leased;

    @Column(name = "lease_token")
    long leaseToken;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    Submission() {}
}
