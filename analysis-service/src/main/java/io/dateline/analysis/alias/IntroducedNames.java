package io.dateline.analysis.alias;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class IntroducedNames implements PanacheRepositoryBase<IntroducedName, UUID> {

    /// All that is known of every form that one of the keys is, or that was introduced for one of them.
    ///
    /// @param keys folded short forms and names
    List<IntroducedName> around(String language, Collection<String> keys) {
        return list("""
                language = ?1 and form in (select i.form from IntroducedName i
                where i.language = ?1 and (i.form in ?2 or i.nameKey in ?2))""", language, keys);
    }

    /// Forgets what few texts said, and none of late.
    void forget(String language, int fewerThan, Instant before) {
        delete("language = ?1 and lastSeen < ?2 and witnesses < ?3", language, before, fewerThan);
    }
}
