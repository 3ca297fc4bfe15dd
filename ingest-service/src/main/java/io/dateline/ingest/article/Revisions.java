package io.dateline.ingest.article;

import io.dateline.contract.id.EventIds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Revisions implements PanacheRepositoryBase<ArticleRevision, UUID> {

    @Nullable
    ArticleRevision of(UUID articleId, int revision) {
        return findById(EventIds.of("revision", articleId, revision));
    }
}
