package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.search.FacetLabel;
import io.dateline.gateway.search.Facets;
import io.dateline.gateway.search.Fields;
import io.dateline.gateway.search.OwnValue;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.search.opensearch.dsl.Columns;
import io.dateline.gateway.search.opensearch.dsl.Dsl;
import io.dateline.gateway.search.opensearch.dsl.DslCompiler;
import io.dateline.platform.page.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One search: what is asked of OpenSearch, and what its answer says.
final class OpenSearchSearch {

    /// Values that each shard tells of, so that those on top are counted right over several shards.
    private static final int TOLD_BY_SHARD = 2_000;

    /// Name of the aggregation of what the tenant defines for itself.
    private static final String OWN = "own";

    private final SearchRequest request;
    private final boolean byScore;

    OpenSearchSearch(SearchRequest request) {
        this.request = request;
        byScore = request.order() == SearchRequest.Order.RELEVANCE;
    }

    /// @throws io.dateline.gateway.query.QueryInvalidException the query holds nothing to search for
    /// @throws io.dateline.platform.page.CursorInvalidException the cursor is of another order, or none
    ObjectNode body() {
        ObjectNode body = Dsl.object();
        body.set("query", query());
        // One more than is given tells whether there is another page.
        body.put("size", Math.min(request.limit(), IndexSettings.MAX_RESULTS - 1) + 1);
        body.put("track_total_hits", true);
        body.put("_source", false);
        ArrayNode sort = body.putArray("sort");
        sort.addObject().put(byScore ? "_score" : Fields.TIME, "desc");
        sort.addObject().put(Fields.ID, "asc");
        String cursor = request.after();
        if (cursor != null) {
            body.set("search_after", after(cursor));
        }
        if (request.counting() == SearchRequest.Counting.FACETS) {
            facets(body.putObject("aggs"));
        }
        return body;
    }

    private ObjectNode query() {
        ObjectNode query = Dsl.object();
        ObjectNode bool = query.putObject("bool");
        bool.putArray("must").add(request.query() == null ? Dsl.everything() : DslCompiler.compile(request.query()));
        ArrayNode filter = bool.putArray("filter");
        filter.add(Dsl.terms(Fields.TENANT, List.of(Fields.PUBLIC, Fields.tenantValue(request.tenantId()))));
        if (request.from() != null || request.to() != null) {
            filter.add(Dsl.range(
                    Fields.TIME, millis(request.from(), Long.MIN_VALUE), millis(request.to(), Long.MAX_VALUE)));
        }
        request.chosen()
                .forEach((field, values) -> filter.add(Dsl.terms(
                        Columns.value(field),
                        values.stream()
                                .map(value -> value.toLowerCase(Locale.ROOT))
                                .toList())));
        List<UUID> articles = request.articles();
        if (articles != null) {
            filter.add(
                    Dsl.terms(Fields.ID, articles.stream().map(UUID::toString).toList()));
        }
        return query;
    }

    private static long millis(@Nullable Instant time, long otherwise) {
        return time == null ? otherwise : time.toEpochMilli();
    }

    private ArrayNode after(String cursor) {
        Cursor read = Cursor.parse(request.list(), cursor, 2);
        ArrayNode after = Dsl.object().arrayNode();
        if (byScore) {
            after.add(read.score(0));
        } else {
            after.add(read.number(0));
        }
        return after.add(read.uuid(1).toString());
    }

    private void facets(ObjectNode aggregations) {
        Facets.FIELDS.forEach((name, field) -> {
            ObjectNode terms = aggregations.putObject(name).putObject("terms");
            terms.put("field", field).put("size", Facets.TOP).put("shard_size", TOLD_BY_SHARD);
        });
        ObjectNode days = aggregations.putObject(Facets.DAY).putObject("terms");
        days.put("field", Fields.FACET_DAY).put("size", Facets.DAYS);
        days.putObject("order").put("_key", "desc");
        if (!request.counted().isEmpty()) {
            ObjectNode each = aggregations.putObject(OWN).putObject("filters").putObject("filters");
            for (int i = 0; i < request.counted().size(); i++) {
                OwnValue value = request.counted().get(i);
                each.set(Integer.toString(i), Dsl.term(Columns.value(value.field()), value.value()));
            }
        }
    }

    /// @param answer of OpenSearch
    SearchIndex.Found found(JsonNode answer) {
        JsonNode hits = answer.path("hits");
        List<UUID> ids = new ArrayList<>();
        String next = null;
        JsonNode last = null;
        for (JsonNode hit : hits.path("hits")) {
            if (ids.size() == request.limit() && last != null) {
                next = cursor(last.path("sort"));
                break;
            }
            ids.add(UUID.fromString(hit.path("_id").asText()));
            last = hit;
        }
        boolean counted = request.counting() == SearchRequest.Counting.FACETS;
        return new SearchIndex.Found(
                ids,
                hits.path("total").path("value").asLong(),
                next,
                counted ? counts(answer.path("aggregations")) : Map.of());
    }

    private String cursor(JsonNode sort) {
        String first = byScore
                ? Float.toString((float) sort.path(0).asDouble())
                : Long.toString(sort.path(0).asLong());
        return Cursor.of(request.list(), first, sort.path(1).asText());
    }

    private Map<String, List<SearchIndex.FacetCount>> counts(JsonNode aggregations) {
        Map<String, List<SearchIndex.FacetCount>> counts = new LinkedHashMap<>();
        Facets.FIELDS.keySet().forEach(name -> {
            List<SearchIndex.FacetCount> values = new ArrayList<>();
            for (JsonNode bucket : aggregations.path(name).path("buckets")) {
                FacetLabel label = FacetLabel.parse(bucket.path("key").asText());
                values.add(new SearchIndex.FacetCount(
                        label.id(), label.label(), bucket.path("doc_count").asLong()));
            }
            counts.put(name, values);
        });
        Map<OwnValue, Long> own = new LinkedHashMap<>();
        for (int i = 0; i < request.counted().size(); i++) {
            JsonNode bucket = aggregations.path(OWN).path("buckets").path(Integer.toString(i));
            own.put(request.counted().get(i), bucket.path("doc_count").asLong());
        }
        OwnValue.putFirst(counts, own);
        List<SearchIndex.FacetCount> days = new ArrayList<>();
        for (JsonNode bucket : aggregations.path(Facets.DAY).path("buckets")) {
            String date = LocalDate.ofEpochDay(bucket.path("key").asLong()).toString();
            days.add(new SearchIndex.FacetCount(
                    date, date, bucket.path("doc_count").asLong()));
        }
        Collections.reverse(days);
        counts.put(Facets.DAY, days);
        return counts;
    }
}
