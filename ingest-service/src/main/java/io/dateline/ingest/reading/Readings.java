package io.dateline.ingest.reading;

import io.dateline.contract.article.PageFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps how the page of each revision was read.
@ApplicationScoped
public class Readings {

    private final Rows rows;

    Readings(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ArticleReading, UUID> {}

    /// Keeps a reading inside the caller's transaction.
    ///
    /// @param tenantId the tenant that alone may see the article; null for a public one
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID articleId, int revision, @Nullable UUID tenantId, Reading reading) {
        rows.persist(new ArticleReading(articleId, revision, tenantId, reading));
    }

    /// What the page of a revision said besides its text, inside the caller's transaction; null if that is not known.
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable PageFacts page(UUID articleId, int revision) {
        ArticleReading reading = rows.findById(ArticleReading.id(articleId, revision));
        return reading == null ? null : reading.page;
    }

    /// Erases how the pages of an article were read, inside the caller's transaction: the reasons quote the page.
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID articleId) {
        rows.delete("articleId", articleId);
    }

    /// The reading of the newest revision that was read from a page.
    ///
    /// @param tenant who asks; what another tenant brought is answered as if it were not there
    Optional<ArticleReading> latest(UUID articleId, UUID tenant) {
        return rows.find(
                        "articleId = ?1 and (tenantId is null or tenantId = ?2) order by revision desc",
                        articleId,
                        tenant)
                .firstResultOptional();
    }
}
