package io.dateline.gateway.search;

import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.query.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to look for in the index. Values of one list are alternatives; everything else must hold.
///
/// @param query null for everything
/// @param tenantId whose eyes: public articles and this tenant's own
/// @param from earliest time, inclusive; null for no bound
/// @param to latest time, exclusive; null for no bound
/// @param articles ids to choose from; null for all
/// @param after cursor of the page before; null for the first page
/// @param limit 1 or more
/// @param counted what facets count besides, for this tenant alone
public record SearchRequest(
        @Nullable Query query,
        UUID tenantId,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> sources,
        List<String> languages,
        List<String> topics,
        List<String> entities,
        List<String> sentiments,
        @Nullable List<UUID> articles,
        Order order,
        @Nullable String after,
        int limit,
        Counting counting,
        List<OwnValue> counted) {

    public enum Order {
        /// By time, latest first; of one time by id.
        NEWEST,
        /// Best match first; of one score by id.
        RELEVANCE
    }

    public enum Counting {
        NONE,
        FACETS
    }

    /// What a cursor of this search is good for: pages of the same order, for the same eyes.
    public String list() {
        return "articles " + tenantId + " " + order;
    }

    /// What must be one of some values: alternatives by field, without the fields that nothing was chosen of.
    public Map<ValueField, List<String>> chosen() {
        Map<ValueField, List<String>> chosen = new EnumMap<>(ValueField.class);
        chosen.put(ValueField.SOURCE, sources);
        chosen.put(ValueField.LANGUAGE, languages);
        chosen.put(ValueField.TOPIC, topics);
        chosen.put(ValueField.ENTITY, entities);
        chosen.put(ValueField.SENTIMENT, sentiments);
        chosen.values().removeIf(List::isEmpty);
        return chosen;
    }

    /// Everything that a query finds, newest first.
    public static SearchRequest of(
            @Nullable Query query, UUID tenantId, @Nullable Instant from, @Nullable Instant to, int limit) {
        return new SearchRequest(
                query,
                tenantId,
                from,
                to,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Order.NEWEST,
                null,
                limit,
                Counting.NONE,
                List.of());
    }

    public SearchRequest after(@Nullable String cursor) {
        return with(languages, topics, articles, cursor, counting, counted);
    }

    public SearchRequest withFacets() {
        return with(languages, topics, articles, after, Counting.FACETS, counted);
    }

    /// Of these topics alone, by code.
    public SearchRequest ofTopics(List<String> wanted) {
        return with(languages, wanted, articles, after, counting, counted);
    }

    /// Of these articles alone.
    public SearchRequest among(List<UUID> ids) {
        return with(languages, topics, ids, after, counting, counted);
    }

    public SearchRequest inLanguages(List<String> wanted) {
        return with(wanted, topics, articles, after, counting, counted);
    }

    /// With these counted in its facets besides.
    public SearchRequest counting(List<OwnValue> own) {
        return with(languages, topics, articles, after, counting, own);
    }

    private SearchRequest with(
            List<String> languages,
            List<String> topics,
            @Nullable List<UUID> articles,
            @Nullable String after,
            Counting counting,
            List<OwnValue> counted) {
        return new SearchRequest(
                query,
                tenantId,
                from,
                to,
                sources,
                languages,
                topics,
                entities,
                sentiments,
                articles,
                order,
                after,
                limit,
                counting,
                counted);
    }
}
