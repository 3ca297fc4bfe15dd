package io.dateline.gateway.search;

import io.dateline.contract.finding.Span;
import io.dateline.gateway.match.SingleQuery;
import io.dateline.gateway.query.Query;
import java.util.List;
import java.util.Optional;

/// Finds where articles' words match one query. For one thread.
public final class MatchedSpans {

    private final SingleQuery query;

    /// @throws io.dateline.gateway.query.QueryInvalidException the query holds nothing to search for
    public MatchedSpans(Query query) {
        this.query = new SingleQuery(query);
    }

    /// @return every matched word or phrase, title first, in reading order and without overlaps; empty list if the
    ///     query asks for no words; nothing if the article does not match
    public Optional<List<Span>> in(IndexedArticle indexed) {
        return query.spans(indexed.article(), indexed.findings());
    }
}
