package io.dateline.analysis.syndication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CopiedArticles implements PanacheRepositoryBase<CopiedArticle, UUID> {

    /// Takes the language for this transaction, against any other instance, and counts its articles.
    ///
    /// @return 1 for the first article of the language, then one more with each that was committed
    long advance(String language) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into copy_language (language, sequence) values (?1, 1)
                                on conflict (language) do update set sequence = copy_language.sequence + 1
                                returning sequence""")
                        .setParameter(1, language)
                        .getSingleResult())
                .longValue();
    }

    /// @return those published or seen since, in the order in which they came
    List<CopiedArticle> since(String language, Instant horizon) {
        return list("language = ?1 and at >= ?2 order by sequence", language, horizon);
    }
}
