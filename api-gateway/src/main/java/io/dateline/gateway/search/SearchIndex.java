package io.dateline.gateway.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Full-text search over every analysed article.
public interface SearchIndex {

    /// @param ids of the articles found, in the order asked for
    /// @param total articles found on all pages
    /// @param next cursor of the following page; null on the last one
    /// @param facets counts by facet (`source`, `language`, `topic`, `entity`, `sentiment`, `day`), what the team
    ///     defines for itself first; empty unless asked for
    record Found(List<UUID> ids, long total, @Nullable String next, Map<String, List<FacetCount>> facets) {}

    /// @param value what to filter by, e.g. an id; a day as `2026-11-23`
    /// @param label how people call it
    /// @param own whether the team defines it for itself
    record FacetCount(String value, String label, long count, boolean own) {

        public FacetCount(String value, String label, long count) {
            this(value, label, count, false);
        }
    }

    /// @throws io.dateline.gateway.query.QueryInvalidException the query holds nothing to search for
    /// @throws io.dateline.platform.page.CursorInvalidException the cursor is of another order, or none
    /// @throws SearchUnavailableException the index is out of reach for now
    Found search(SearchRequest request);
}
