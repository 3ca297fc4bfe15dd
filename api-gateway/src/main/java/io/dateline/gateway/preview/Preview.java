package io.dateline.gateway.preview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.ArticleSearch;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.text.HasText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries a query out over what is already stored, and holds it against another one.
@ApplicationScoped
class Preview {

    private static final int SAMPLES = 10;

    /// Samples of what a draft gains, and of what it loses.
    private static final int DIFFERENCES = 5;

    /// Values of each facet.
    private static final int TOP = 8;

    private final ArticleSearch search;
    private final Monitors monitors;
    private final Queries.TenantParts parts;

    Preview(ArticleSearch search, Monitors monitors, Queries.TenantParts parts) {
        this.search = search;
        this.monitors = monitors;
        this.parts = parts;
    }

    /// @param against another draft to compare with; null for none
    /// @param monitorId monitor whose saved query is compared with where there is no other draft; null for none
    record Request(
            @NotNull @HasText String query,
            @Nullable String from,
            @Nullable String to,
            @Nullable String against,
            @Nullable String monitorId) {}

    record Day(String day, long count) {}

    /// @param matches where the query's words stand in the article
    record Sample(@JsonUnwrapped ArticleSummary article, List<Span> matches) {}

    /// @param gained articles that the draft finds and the other query does not
    /// @param lost articles that the other query finds and the draft does not
    record Comparison(
            String against, long count, long gained, long lost, List<Sample> gainedSamples, List<Sample> lostSamples) {}

    /// @param count articles that match
    /// @param histogram days with at least one, oldest first
    /// @param facets most frequent values: `source`, `language`, `topic`, `entity`, `sentiment`
    /// @param samples newest first
    /// @param comparison null unless asked for
    record Draft(
            long count,
            List<Day> histogram,
            Map<String, List<SearchIndex.FacetCount>> facets,
            List<Sample> samples,
            List<DiagnosticView> lint,
            @Nullable Comparison comparison) {}

    Draft of(UUID tenantId, Request request) {
        Queries.Parsed parsed = Queries.examine(request.query(), parts.of(tenantId));
        ArticleSearch.Hits hits = search.search(
                searchRequest(parsed.query(), tenantId, request, SAMPLES).withFacets());
        Map<String, List<SearchIndex.FacetCount>> facets =
                new LinkedHashMap<>(hits.found().facets());
        List<SearchIndex.FacetCount> days = facets.containsKey("day") ? facets.remove("day") : List.of();
        facets.replaceAll((_, counts) -> top(counts));
        return new Draft(
                hits.found().total(),
                days.stream().map(day -> new Day(day.value(), day.count())).toList(),
                facets,
                samples(hits),
                DiagnosticView.of(parsed.diagnostics()),
                comparison(tenantId, parsed.query(), request));
    }

    /// Most frequent ones, as many of the team's own besides.
    private static List<SearchIndex.FacetCount> top(List<SearchIndex.FacetCount> counts) {
        return Stream.of(true, false)
                .flatMap(own ->
                        counts.stream().filter(count -> count.own() == own).limit(TOP))
                .toList();
    }

    private @Nullable Comparison comparison(UUID tenantId, Query draft, Request request) {
        String against = against(tenantId, request);
        if (against == null) {
            return null;
        }
        Query other = Queries.parse(against, parts.of(tenantId));
        ArticleSearch.Hits before = search.search(searchRequest(other, tenantId, request, 1));
        ArticleSearch.Hits gained = search.search(searchRequest(without(draft, other), tenantId, request, DIFFERENCES));
        ArticleSearch.Hits lost = search.search(searchRequest(without(other, draft), tenantId, request, DIFFERENCES));
        return new Comparison(
                against,
                before.found().total(),
                gained.found().total(),
                lost.found().total(),
                samples(gained),
                samples(lost));
    }

    private @Nullable String against(UUID tenantId, Request request) {
        if (request.against() != null && !request.against().isBlank()) {
            return request.against();
        }
        String id = request.monitorId();
        return id == null
                ? null
                : monitors.require(tenantId, Parameters.id("monitorId", id)).query();
    }

    private static Query without(Query query, Query excluded) {
        return new Query.And(List.of(query, new Query.Not(excluded, Place.NONE)), Place.NONE);
    }

    private static SearchRequest searchRequest(Query query, UUID tenantId, Request request, int limit) {
        return SearchRequest.of(query, tenantId, Parameters.from(request.from()), Parameters.to(request.to()), limit);
    }

    private static List<Sample> samples(ArticleSearch.Hits hits) {
        return hits.hits().stream()
                .map(hit -> new Sample(hit.summary(), hit.matches()))
                .toList();
    }
}
