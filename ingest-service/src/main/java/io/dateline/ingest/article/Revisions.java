package io.dateline.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Revisions implements PanacheRepositoryBase<ArticleRevision, UUID> {}
