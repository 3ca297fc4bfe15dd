package io.dateline.gateway.match;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.query.Query;
import java.util.List;
import java.util.Optional;

/// One query, run over one article after another. For one thread.
public final class SingleQuery {

    private final ArticleWords words;
    private final CompiledQuery compiled;

    /// @throws io.dateline.gateway.query.QueryInvalidException the query holds nothing to search for
    public SingleQuery(Query query) {
        Dictionary dictionary = new Dictionary();
        compiled = CompiledQuery.of(QueryCompiler.of(query), dictionary);
        words = new ArticleWords(dictionary);
    }

    /// @return every matched word or phrase, title first, in reading order and without overlaps; empty list if the
    ///     query asks for no words; nothing if the article does not match
    public Optional<List<Span>> spans(Article article, Findings findings) {
        words.read(article, findings);
        if (!compiled.matches(words)) {
            return Optional.empty();
        }
        Intervals found = new Intervals();
        compiled.collect(words, found);
        return Optional.of(words.spans(found));
    }
}
