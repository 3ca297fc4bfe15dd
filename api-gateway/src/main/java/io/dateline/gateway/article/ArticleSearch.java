package io.dateline.gateway.article;

import io.dateline.contract.finding.Span;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.FacetLabel;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.search.OwnValue;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Searches, and reads the rows of what was found.
@ApplicationScoped
public class ArticleSearch {

    private final SearchIndex index;
    private final Articles articles;
    private final Overlays overlays;

    ArticleSearch(SearchIndex index, Articles articles, Overlays overlays) {
        this.index = index;
        this.articles = articles;
        this.overlays = overlays;
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
        SearchIndex.Found found = index.search(
                request.counting() == SearchRequest.Counting.FACETS
                        ? request.counting(own(request.tenantId()))
                        : request);
        Query query = request.query();
        MatchedSpans spans = query == null ? null : new MatchedSpans(query);
        List<Hit> hits = articles.find(request.tenantId(), found.ids()).values().stream()
                .map(known -> new Hit(known, spans(known, spans)))
                .toList();
        return new Hits(hits, found);
    }

    /// What the team defines for itself, to be counted for it.
    private List<OwnValue> own(UUID tenantId) {
        return overlays.own(tenantId).stream()
                .map(own -> switch (own.kind()) {
                    case TOPIC ->
                        new OwnValue(
                                "topic",
                                ValueField.TOPIC,
                                own.id(),
                                new FacetLabel(ArticleFields.own(own.id()), own.name()));
                    case ENTITY ->
                        new OwnValue(
                                "entity",
                                ValueField.ENTITY,
                                own.id(),
                                new FacetLabel(own.id().toString(), own.name()));
                })
                .toList();
    }

    private static List<Span> spans(KnownArticle known, @Nullable MatchedSpans spans) {
        IndexedArticle indexed = known.indexed();
        if (spans == null || indexed == null) {
            return List.of();
        }
        return spans.in(indexed).orElse(List.of());
    }
}
