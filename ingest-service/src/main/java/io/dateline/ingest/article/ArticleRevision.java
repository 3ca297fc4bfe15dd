package io.dateline.ingest.article;

import io.dateline.contract.article.Dateline;
import io.dateline.contract.article.Precision;
import io.dateline.contract.id.EventIds;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What an article said at one time.
@Entity
@Table(name = "article_revision")
class ArticleRevision extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "article_id")
    UUID articleId;

    int revision;

    String title;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> byline;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "published_precision")
    @Nullable
    String publishedPrecision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Dateline dateline;

    @Column(name = "declared_language")
    @Nullable
    String declaredLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tags;

    @Column(name = "fetched_at")
    Instant fetchedAt;

    /// Null unless this revision says that the page was taken down.
    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    ArticleRevision() {}

    ArticleRevision(UUID articleId, int revision, Draft draft) {
        this.id = EventIds.of("revision", articleId, revision);
        this.articleId = articleId;
        this.revision = revision;
        this.title = draft.title();
        this.text = draft.text();
        this.byline = draft.byline();
        this.publishedAt = draft.publishedAt();
        this.publishedPrecision = draft.publishedPrecision() == null
                ? null
                : draft.publishedPrecision().name().toLowerCase(Locale.ROOT);
        this.dateline = draft.dateline();
        this.declaredLanguage = draft.declaredLanguage();
        this.tags = draft.tags();
        this.fetchedAt = draft.fetchedAt();
    }

    @Nullable
    Precision precision() {
        return publishedPrecision == null ? null : Precision.valueOf(publishedPrecision.toUpperCase(Locale.ROOT));
    }

    /// The same words once more, with the time at which they were found to be taken down.
    ArticleRevision withdrawn(int revision, Instant at) {
        ArticleRevision next = new ArticleRevision();
        next.id = EventIds.of("revision", articleId, revision);
        next.articleId = articleId;
        next.revision = revision;
        next.title = title;
        next.text = text;
        next.byline = byline;
        next.publishedAt = publishedAt;
        next.publishedPrecision = publishedPrecision;
        next.dateline = dateline;
        next.declaredLanguage = declaredLanguage;
        next.tags = tags;
        next.fetchedAt = fetchedAt;
        next.withdrawnAt = at;
        return next;
    }
}
