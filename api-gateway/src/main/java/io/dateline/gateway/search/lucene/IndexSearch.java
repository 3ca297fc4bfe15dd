package io.dateline.gateway.search.lucene;

import io.dateline.gateway.search.FacetLabel;
import io.dateline.gateway.search.Facets;
import io.dateline.gateway.search.Fields;
import io.dateline.gateway.search.OwnValue;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.work.CancelledException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One search in one state of the index.
final class IndexSearch {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final boolean byScore;

    private final FacetStates states;

    IndexSearch(IndexSearcher searcher, SearchRequest request, FacetStates states) {
        this.states = states;
        this.searcher = searcher;
        this.request = request;
        byScore = request.order() == SearchRequest.Order.RELEVANCE;
    }

    SearchIndex.Found run() throws IOException {
        Query query = query();
        Sort sort = new Sort(
                byScore ? SortField.FIELD_SCORE : new SortField(Fields.TIME, SortField.Type.LONG, true),
                new SortField(Fields.ID, SortField.Type.STRING));
        TopFieldCollectorManager newest =
                new TopFieldCollectorManager(sort, request.limit() + 1, after(), Integer.MAX_VALUE);
        FacetsCollector counted = null;
        TopFieldDocs top;
        if (request.counting() == SearchRequest.Counting.FACETS) {
            Object[] both = searcher.search(query, new MultiCollectorManager(newest, new FacetsCollectorManager()));
            top = (TopFieldDocs) both[0];
            counted = (FacetsCollector) both[1];
        } else {
            top = searcher.search(query, newest);
        }
        if (searcher.timedOut()) {
            // What was found so far is not what was asked for.
            throw new CancelledException();
        }
        List<UUID> ids = new ArrayList<>();
        String next = null;
        for (ScoreDoc hit : top.scoreDocs) {
            if (ids.size() == request.limit()) {
                next = cursor((FieldDoc) top.scoreDocs[request.limit() - 1]);
                break;
            }
            ids.add(UUID.fromString(id((FieldDoc) hit)));
        }
        return new SearchIndex.Found(ids, top.totalHits.value(), next, counted == null ? Map.of() : facets(counted));
    }

    private Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        io.dateline.gateway.query.Query asked = request.query();
        all.add(asked == null ? new MatchAllDocsQuery() : LuceneQueryCompiler.compile(asked), Occur.MUST);
        oneOf(all, Fields.TENANT, List.of(Fields.PUBLIC, request.tenantId().toString()));
        if (request.from() != null || request.to() != null) {
            long from = millis(request.from(), Long.MIN_VALUE);
            long to = millis(request.to(), Long.MAX_VALUE);
            all.add(LongPoint.newRangeQuery(Fields.TIME, from, to == Long.MAX_VALUE ? to : to - 1), Occur.FILTER);
        }
        request.chosen().forEach((field, values) -> oneOf(all, field.field(), values));
        List<UUID> articles = request.articles();
        if (articles != null) {
            oneOf(all, Fields.ID, articles.stream().map(UUID::toString).toList());
        }
        return all.build();
    }

    private static long millis(@Nullable Instant time, long otherwise) {
        return time == null ? otherwise : time.toEpochMilli();
    }

    private static void oneOf(BooleanQuery.Builder all, String field, Collection<String> values) {
        List<BytesRef> terms = values.stream()
                .map(value -> new BytesRef(value.toLowerCase(Locale.ROOT)))
                .toList();
        all.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }

    private @Nullable FieldDoc after() {
        String cursor = request.after();
        if (cursor == null) {
            return null;
        }
        Cursor after = Cursor.parse(request.list(), cursor, 2);
        Object first = byScore ? (Object) Float.valueOf(after.score(0)) : Long.valueOf(after.number(0));
        BytesRef id = new BytesRef(after.uuid(1).toString());
        // Behind every document of the same values, so that the id alone decides.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, id});
    }

    private String cursor(FieldDoc last) {
        return Cursor.of(request.list(), String.valueOf(last.fields[0]), id(last));
    }

    private static String id(FieldDoc hit) {
        return ((BytesRef) hit.fields[1]).utf8ToString();
    }

    private Map<String, List<SearchIndex.FacetCount>> facets(FacetsCollector hits) throws IOException {
        Map<String, List<SearchIndex.FacetCount>> result = new LinkedHashMap<>();
        for (Map.Entry<String, String> facet : Facets.FIELDS.entrySet()) {
            result.put(facet.getKey(), values(facet.getValue(), hits));
        }
        List<SearchIndex.FacetCount> days = new ArrayList<>();
        FacetResult found = new LongValueFacetCounts(Fields.FACET_DAY, hits).getAllChildren(Fields.FACET_DAY);
        for (LabelAndValue day : found.labelValues) {
            String date = LocalDate.ofEpochDay(Long.parseLong(day.label)).toString();
            days.add(new SearchIndex.FacetCount(date, date, day.value.longValue()));
        }
        days.sort((a, b) -> a.value().compareTo(b.value()));
        OwnValue.putFirst(result, own(hits));
        result.put(Facets.DAY, days.size() > Facets.DAYS ? days.subList(days.size() - Facets.DAYS, days.size()) : days);
        return result;
    }

    private List<SearchIndex.FacetCount> values(String field, FacetsCollector hits) throws IOException {
        List<SearchIndex.FacetCount> counts = new ArrayList<>();
        if (!hasValues(field)) {
            return counts;
        }
        StringValueFacetCounts facets = new StringValueFacetCounts(states.of(searcher.getIndexReader(), field), hits);
        FacetResult found = facets.getTopChildren(Facets.TOP, field);
        if (found != null) {
            for (LabelAndValue value : found.labelValues) {
                FacetLabel label = FacetLabel.parse(value.label);
                counts.add(new SearchIndex.FacetCount(label.id(), label.label(), value.value.longValue()));
            }
        }
        return counts;
    }

    /// How many of the hits hold each of the tenant's own values.
    private Map<OwnValue, Long> own(FacetsCollector hits) throws IOException {
        Map<OwnValue, Long> counts = new LinkedHashMap<>();
        for (OwnValue value : request.counted()) {
            Term term = new Term(value.field().field(), value.value());
            long count = 0;
            for (FacetsCollector.MatchingDocs leaf : hits.getMatchingDocs()) {
                PostingsEnum holders = leaf.context().reader().postings(term, PostingsEnum.NONE);
                DocIdSetIterator found = leaf.bits().iterator();
                if (holders != null && found != null) {
                    DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(found, holders));
                    while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        count++;
                    }
                }
            }
            counts.put(value, count);
        }
        return counts;
    }

    private boolean hasValues(String field) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (leaf.reader().getSortedSetDocValues(field) != null) {
                return true;
            }
        }
        return false;
    }
}
