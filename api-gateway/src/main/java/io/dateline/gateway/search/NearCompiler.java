package io.dateline.gateway.search;

import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import io.dateline.gateway.query.QueryInvalidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;

/// NEAR and ONEAR as Lucene's intervals.
///
/// Lucene keeps only the shortest intervals of a disjunction, and would lose `"big bank" NEAR/0 fine` in `(bank OR
/// "big bank") NEAR/0 fine`. So alternatives of different width are spread over the whole expression, and only
/// those of the same width, which cannot hide each other, are left together.
final class NearCompiler {

    /// Alternatives that one NEAR may be spread into.
    private static final int MAX_ALTERNATIVES = 512;

    /// Of the width of a NEAR, which depends on the text.
    private static final int OPEN = -1;

    private NearCompiler() {}

    private record Alternative(int width, IntervalsSource source) {}

    static IntervalsSource compile(Near near) {
        return any(alternatives(near, near).stream().map(Alternative::source).toList());
    }

    static IntervalsSource phrase(List<TextAnalysis.Term> words) {
        IntervalsSource[] sources = words.stream().map(NearCompiler::word).toArray(IntervalsSource[]::new);
        return sources.length == 1 ? sources[0] : Intervals.phrase(sources);
    }

    private static IntervalsSource word(TextAnalysis.Term word) {
        if (!word.pattern()) {
            return Intervals.term(word.text());
        }
        // Without a number Lucene stops at 128 words of the index, and the index would know less than the monitor.
        return word.isPrefix()
                ? Intervals.prefix(new BytesRef(word.prefix()), QueryCompiler.MAX_CLAUSES)
                : Intervals.wildcard(new BytesRef(word.text()), QueryCompiler.MAX_CLAUSES);
    }

    private static List<Alternative> alternatives(Query query, Near whole) {
        return switch (query) {
            case Terms terms -> {
                List<TextAnalysis.Term> words = QueryCompiler.words(terms.text(), terms);
                yield List.of(new Alternative(words.size(), phrase(words)));
            }
            case Or or -> together(or, whole);
            case Near near -> spread(near, whole);
            default ->
                throw new QueryInvalidException(
                        "This cannot stand on one side of a NEAR.", query.place(), "Write words, phrases or an OR.");
        };
    }

    private static List<Alternative> together(Or or, Near whole) {
        Map<Integer, List<IntervalsSource>> byWidth = new TreeMap<>();
        List<Alternative> result = new ArrayList<>();
        for (Query operand : or.operands()) {
            for (Alternative alternative : alternatives(operand, whole)) {
                if (alternative.width() == OPEN) {
                    result.add(alternative);
                } else {
                    byWidth.computeIfAbsent(alternative.width(), _ -> new ArrayList<>())
                            .add(alternative.source());
                }
            }
        }
        byWidth.forEach((width, sources) -> result.add(new Alternative(width, any(sources))));
        return result;
    }

    private static List<Alternative> spread(Near near, Near whole) {
        List<Alternative> left = alternatives(near.left(), whole);
        List<Alternative> right = alternatives(near.right(), whole);
        int orders = near.order() == Near.Order.ANY ? 2 : 1;
        if ((long) left.size() * right.size() * orders > MAX_ALTERNATIVES) {
            throw new QueryInvalidException(
                    "This NEAR has too many combinations.",
                    whole.place(),
                    "Use fewer NEARs inside each other, or fewer phrases of different length in its groups.");
        }
        List<Alternative> result = new ArrayList<>();
        for (Alternative one : left) {
            for (Alternative other : right) {
                result.add(inOrder(one, other, near.distance()));
                if (orders == 2) {
                    result.add(inOrder(other, one, near.distance()));
                }
            }
        }
        return result;
    }

    private static Alternative inOrder(Alternative first, Alternative second, int distance) {
        // Lucene counts two equal neighbours as a repetition, and then loses phrases; so the second one is disguised.
        IntervalsSource other = first.source().equals(second.source())
                ? Intervals.or(false, second.source(), Intervals.noIntervals("disguise"))
                : second.source();
        return new Alternative(OPEN, Intervals.maxgaps(distance, Intervals.ordered(first.source(), other)));
    }

    private static IntervalsSource any(List<IntervalsSource> sources) {
        return sources.size() == 1 ? sources.getFirst() : Intervals.or(false, sources);
    }
}
