package io.dateline.analysis.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Stories implements PanacheRepositoryBase<Story, UUID> {

    /// Takes the language for this transaction, against any other instance, and counts its grouped articles.
    ///
    /// @return 1 for the first article of the language, then one more with each that was committed
    long advance(String language) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into story_language (language, sequence) values (?1, 1)
                                on conflict (language) do update set sequence = story_language.sequence + 1
                                returning sequence""")
                        .setParameter(1, language)
                        .getSingleResult())
                .longValue();
    }
}
