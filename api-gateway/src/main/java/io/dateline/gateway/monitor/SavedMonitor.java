package io.dateline.gateway.monitor;

import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A saved search: every article that matches its query becomes a mention.
///
/// @param query text in Dateline's query language
/// @param language BCP 47; null matches every language
/// @param tags words that the team files it under, as alert rules and routes name them
/// @param version counted up with each change
public record SavedMonitor(
        UUID id,
        UUID tenantId,
        String name,
        String query,
        @Nullable String language,
        List<String> tags,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /// The query with the language added.
    ///
    /// @throws QueryInvalidException a query that an earlier version accepted and this one does not
    Query tree(Queries.Parts parts) {
        return tree(query, language, parts);
    }

    static Query tree(String query, @Nullable String language, Queries.Parts parts) {
        Query parsed = Queries.parse(query, parts);
        return language == null
                ? parsed
                : new Query.And(
                        List.of(parsed, new Query.Has(Attribute.LANGUAGE, language, Place.NONE)), parsed.place());
    }
}
