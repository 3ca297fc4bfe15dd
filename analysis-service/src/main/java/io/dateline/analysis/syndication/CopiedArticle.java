package io.dateline.analysis.syndication;

import io.dateline.contract.finding.Copies.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article among its copies, with what it takes to compare it again after a restart.
@Entity
@SuppressWarnings("NullAway.Init")
class CopiedArticle extends PanacheEntityBase {

    @Id
    UUID articleId;

    String language;

    @Nullable
    UUID tenantId;

    UUID groupId;

    @Nullable
    UUID copyOf;

    @Enumerated(EnumType.STRING)
    @Nullable
    Change change;

    int revision;

    Instant at;

    /// See [CopyArticle#title()].
    int title;

    /// See [Sketch#toBytes()].
    byte[] sketch;

    /// Place in the order in which the language's articles came.
    long sequence;

    protected CopiedArticle() {}

    CopiedArticle(UUID articleId, @Nullable UUID tenantId) {
        this.articleId = articleId;
        this.tenantId = tenantId;
    }

    CopyArticle toCopyArticle() {
        return new CopyArticle(articleId, tenantId, groupId, at, title, Sketch.fromBytes(sketch));
    }
}
