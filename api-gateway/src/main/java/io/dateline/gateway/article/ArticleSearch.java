package io.dateline.gateway.article;

import io.dateline.contract.Span;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Searches, and reads the rows of what was found.
@ApplicationScoped
public class ArticleSearch {

    private final SearchIndex index;
    private final Articles articles;

    ArticleSearch(SearchIndex index, Articles articles) {
        this.index = index;
        this.articles = articles;
    }

    /// @param matches spans of the query's words; empty without a query
    public record Hit(KnownArticle known, List<Span> matches) {

        public ArticleSummary summary() {
            return ArticleSummary.of(known, matches);
        }
    }

    /// @param hits in the order asked for
    /// @param found counts, facets and the cursor of the following page
    public record Hits(List<Hit> hits, SearchIndex.Found found) {}

    public Hits search(SearchRequest request) {
        SearchIndex.Found found = index.search(request);
        Query query = request.query();
        MatchedSpans spans = query == null ? null : new MatchedSpans(query);
        List<Hit> hits = articles.find(request.tenantId(), found.ids()).values().stream()
                .map(known -> new Hit(known, spans(known, spans)))
                .toList();
        return new Hits(hits, found);
    }

    private static List<Span> spans(KnownArticle known, @Nullable MatchedSpans spans) {
        IndexedArticle indexed = known.indexed();
        if (spans == null || indexed == null) {
            return List.of();
        }
        return spans.in(indexed).orElse(List.of());
    }
}
