package io.dateline.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class Articles implements PanacheRepositoryBase<Article, UUID> {

    /// Inserts an article unless it is there.
    ///
    /// @return whether it was new; if not, a transaction that was inserting it at the same moment has ended
    boolean insertIfAbsent(Article article) {
        return getEntityManager()
                        .unwrap(org.hibernate.Session.class)
                        .createNativeMutationQuery("""
                                insert into article (id, tenant_id, source_id, url, canonical_url, revision,
                                    content_hash, first_seen_at, fetched_at)
                                values (:id, :tenant, :source, :url, :canonical, 1, :hash, :seen, :fetched)
                                on conflict (id) do nothing""")
                        .setParameter("id", article.id)
                        .setParameter("tenant", article.tenantId, UUID.class)
                        .setParameter("source", article.sourceId, UUID.class)
                        .setParameter("url", article.url, String.class)
                        .setParameter("canonical", article.canonicalUrl, String.class)
                        .setParameter("hash", article.contentHash)
                        .setParameter("seen", article.firstSeenAt)
                        .setParameter("fetched", article.fetchedAt)
                        .executeUpdate()
                == 1;
    }

    /// An article that is known to be there, locked until the transaction ends.
    Article locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
