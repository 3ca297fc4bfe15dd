package io.dateline.gateway.article;

import io.dateline.contract.Span;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.search.QueryCompiler;
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
        org.apache.lucene.search.Query compiled = query == null ? null : QueryCompiler.compile(query);
        List<Hit> hits = articles.find(request.tenantId(), found.ids()).values().stream()
                .map(known -> new Hit(known, spans(known, compiled)))
                .toList();
        return new Hits(hits, found);
    }

    private static List<Span> spans(KnownArticle known, org.apache.lucene.search.@Nullable Query compiled) {
        IndexedArticle indexed = known.indexed();
        if (compiled == null || indexed == null) {
            return List.of();
        }
        return new MatchedSpans(indexed).of(compiled).orElse(List.of());
    }
}
