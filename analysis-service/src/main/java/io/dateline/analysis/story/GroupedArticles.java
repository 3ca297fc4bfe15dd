package io.dateline.analysis.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GroupedArticles implements PanacheRepositoryBase<GroupedArticle, UUID> {

    /// @return those published or seen since, in the order in which they were grouped
    List<GroupedArticle> since(String language, Instant horizon) {
        return list("language = ?1 and at >= ?2 order by sequence", language, horizon);
    }
}
