package io.dateline.analysis.syndication;

import io.dateline.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CopiedArticles implements PanacheRepositoryBase<CopiedArticle, UUID> {

    private final Rows rows;

    CopiedArticles(Rows rows) {
        this.rows = rows;
    }

    /// Takes the language for this transaction, against any other instance, and counts its articles.
    ///
    /// @return 1 for the first article of the language, then one more with each that was committed
    long advance(String language) {
        return rows.one("""
                        insert into copy_language as l (language, sequence) values (?, 1)
                        on conflict (language) do update set sequence = l.sequence + 1
                        returning sequence""", row -> row.getLong("sequence"), language).orElseThrow();
    }

    /// @return those published or seen since, in the order in which they came
    List<CopiedArticle> since(String language, Instant horizon) {
        return list("language = ?1 and at >= ?2 order by sequence", language, horizon);
    }
}
