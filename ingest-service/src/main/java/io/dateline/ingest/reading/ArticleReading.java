package io.dateline.ingest.reading;

import io.dateline.contract.article.PageFacts;
import io.dateline.contract.id.EventIds;
import io.dateline.ingest.extract.Choice;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// How the page of one revision was read.
@Entity
@Table(name = "article_reading")
class ArticleReading extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "article_id")
    UUID articleId;

    int revision;

    /// Null: public.
    @Column(name = "tenant_id")
    @Nullable
    UUID tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    PageFacts page;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Choice> why;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    ArticleReading() {}

    ArticleReading(UUID articleId, int revision, @Nullable UUID tenantId, Reading reading) {
        this.tenantId = tenantId;
        this.id = id(articleId, revision);
        this.articleId = articleId;
        this.revision = revision;
        this.page = reading.page();
        this.why = reading.why();
    }

    static UUID id(UUID articleId, int revision) {
        return EventIds.of("reading", articleId, revision);
    }
}
