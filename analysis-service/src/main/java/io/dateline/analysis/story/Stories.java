package io.dateline.analysis.story;

import io.dateline.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Stories implements PanacheRepositoryBase<Story, UUID> {

    private final Rows rows;

    Stories(Rows rows) {
        this.rows = rows;
    }

    /// Takes the language for this transaction, against any other instance, and counts its grouped articles.
    ///
    /// @return 1 for the first article of the language, then one more with each that was committed
    long advance(String language) {
        return rows.one("""
                        insert into story_language as l (language, sequence) values (?, 1)
                        on conflict (language) do update set sequence = l.sequence + 1
                        returning sequence""", row -> row.getLong("sequence"), language).orElseThrow();
    }
}
