package io.dateline.ingest.article;

import io.dateline.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class Articles implements PanacheRepositoryBase<Article, UUID> {

    private final Rows rows;

    Articles(Rows rows) {
        this.rows = rows;
    }

    /// Inserts an article unless it is there.
    ///
    /// @return whether it was new; if not, a transaction that was inserting it at the same moment has ended
    boolean insertIfAbsent(Article article) {
        return rows.write(
                        """
                        insert into article (id, tenant_id, source_id, url, canonical_url, revision, content_hash,
                            first_seen_at, fetched_at)
                        values (?, ?, ?, ?, ?, 1, ?, ?, ?) on conflict (id) do nothing""",
                        article.id,
                        article.tenantId,
                        article.sourceId,
                        article.url,
                        article.canonicalUrl,
                        article.contentHash,
                        article.firstSeenAt,
                        article.fetchedAt)
                == 1;
    }

    /// An article that is known to be there, locked until the transaction ends.
    Article locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
