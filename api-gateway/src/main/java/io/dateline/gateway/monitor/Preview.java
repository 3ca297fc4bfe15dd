package io.dateline.gateway.monitor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.contract.Span;
import io.dateline.gateway.article.ArticleSearch;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Remark;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries a query out over what is already stored.
@ApplicationScoped
class Preview {

    private static final int SAMPLES = 10;

    private final ArticleSearch search;

    Preview(ArticleSearch search) {
        this.search = search;
    }

    record Wanted(
            @NotBlank String query,
            @Nullable String from,
            @Nullable String to) {}

    record Day(String day, long count) {}

    /// @param matches where the query's words stand in the article
    record Sample(@JsonUnwrapped ArticleSummary article, List<Span> matches) {}

    record Lint(String severity, String message, int start, int end, String hint) {

        static Lint of(Remark remark) {
            return new Lint(
                    remark.severity().name().toLowerCase(Locale.ROOT),
                    remark.message(),
                    remark.place().start(),
                    remark.place().end(),
                    remark.hint());
        }
    }

    /// @param count articles that match
    /// @param histogram days with at least one, oldest first
    /// @param samples newest first
    record Draft(long count, List<Day> histogram, List<Sample> samples, List<Lint> lint) {}

    Draft of(UUID tenantId, Wanted wanted) {
        Queries.Parsed parsed = Queries.examine(wanted.query());
        ArticleSearch.Hits hits = search.search(SearchRequest.of(
                        parsed.query(), tenantId, Parameters.from(wanted.from()), Parameters.to(wanted.to()), SAMPLES)
                .withFacets());
        List<SearchIndex.FacetCount> days = hits.found().facets().getOrDefault("day", List.of());
        return new Draft(
                hits.found().total(),
                days.stream().map(day -> new Day(day.value(), day.count())).toList(),
                hits.hits().stream()
                        .map(hit -> new Sample(hit.summary(), hit.matches()))
                        .toList(),
                parsed.remarks().stream().map(Lint::of).toList());
    }
}
