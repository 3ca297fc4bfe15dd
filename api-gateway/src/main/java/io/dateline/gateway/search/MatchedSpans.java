package io.dateline.gateway.search;

import io.dateline.contract.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds where an article's words match a query. One instance reads one article, for any number of queries.
public final class MatchedSpans {

    private final IndexSearcher searcher;

    public MatchedSpans(IndexedArticle indexed) {
        this.searcher = MemoryIndex.fromDocument(
                        ArticleDocuments.forMatching(indexed), TextAnalysis.analyzer(), true, false)
                .createSearcher();
    }

    /// @param query compiled by [QueryCompiler]
    /// @return every matched word or phrase, title first, in reading order and without overlaps; empty list if the
    ///     query asks for no words; nothing if the article does not match
    public Optional<List<Span>> of(Query query) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
            Matches matches = weight.matches(leaf, 0);
            if (matches == null) {
                return Optional.empty();
            }
            List<Span> spans = new ArrayList<>(inField(matches, Fields.TITLE, Span.Field.TITLE));
            spans.addAll(inField(matches, Fields.TEXT, Span.Field.TEXT));
            return Optional.of(spans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Span> inField(Matches matches, String name, Span.Field field) throws IOException {
        List<Span> found = new ArrayList<>();
        collect(matches.getMatches(name), field, found);
        found.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        List<Span> merged = new ArrayList<>();
        for (Span span : found) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(field, last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static void collect(@Nullable MatchesIterator matches, Span.Field field, List<Span> found)
            throws IOException {
        while (matches != null && matches.next()) {
            MatchesIterator parts = matches.getSubMatches();
            if (parts != null) {
                collect(parts, field, found);
            } else if (matches.startOffset() >= 0) {
                found.add(new Span(field, matches.startOffset(), matches.endOffset()));
            }
        }
    }
}
