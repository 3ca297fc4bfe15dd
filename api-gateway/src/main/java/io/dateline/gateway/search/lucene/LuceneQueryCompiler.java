package io.dateline.gateway.search.lucene;

import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.Clause.Placed;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.QueryTerm;
import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.Fields;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a query means for the index over history, in Lucene's terms. What Lucene has no words for, or means
/// differently, runs as a [PositionsQuery] over the postings.
public final class LuceneQueryCompiler {

    /// Lucene's own limit of 1,024 guards against less trusted input; ours is in the parser.
    private static final int MAX_CLAUSES = 1 << 20;

    private static final List<Scope> BOTH = List.of(Scope.TITLE, Scope.TEXT);

    static {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    }

    private LuceneQueryCompiler() {}

    /// @throws QueryInvalidException a word holds nothing to search for
    public static Query compile(io.dateline.gateway.query.Query query) {
        return compile(QueryCompiler.of(query));
    }

    private static Query compile(Clause clause) {
        return switch (clause) {
            case Placed placed -> placed(placed);
            case Clause.AtLeast atLeast ->
                atLeast.count() == 1
                        ? placed(atLeast.body())
                        : new PositionsQuery(atLeast, approximation(atLeast.body()));
            case Clause.All all -> {
                BooleanQuery.Builder builder = new BooleanQuery.Builder();
                for (Clause wanted : all.wanted()) {
                    boolean scores = wanted instanceof Placed;
                    builder.add(compile(wanted), scores || wanted instanceof Clause.Any ? Occur.MUST : Occur.FILTER);
                }
                all.unwanted().forEach(unwanted -> builder.add(compile(unwanted), Occur.MUST_NOT));
                yield builder.build();
            }
            case Clause.Any any -> any(any.operands(), LuceneQueryCompiler::compile);
            case Clause.Value value -> new TermQuery(new Term(value.field().field(), value.value()));
            case Clause.Time time ->
                LongPoint.newRangeQuery(
                        Fields.TIME, time.from(), time.to() == Long.MAX_VALUE ? time.to() : time.to() - 1);
        };
    }

    private static Query placed(Placed clause) {
        return switch (clause) {
            case Clause.Words words -> words(words);
            case Clause.AnyPlaced any -> any(any.operands(), LuceneQueryCompiler::placed);
            case Clause.Near near -> new PositionsQuery(near, approximation(near));
        };
    }

    private static Query words(Clause.Words clause) {
        List<QueryTerm> words = clause.words();
        if (words.size() == 1) {
            QueryTerm word = words.getFirst();
            return needsPlaces(word) ? new PositionsQuery(clause, approximation(clause)) : approximation(clause);
        }
        if (words.stream().anyMatch(word -> word.kind() != QueryTerm.Kind.LITERAL)) {
            return new PositionsQuery(clause, approximation(clause));
        }
        return inEach(clause.scope(), scope -> {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            words.forEach(word -> phrase.add(new Term(scope.field(), word.text())));
            return phrase.build();
        });
    }

    /// A word written as it is folded: only the lack of another spelling at its place tells it.
    private static boolean needsPlaces(QueryTerm word) {
        return word.kind() == QueryTerm.Kind.EXACT && word.isWrittenFolded();
    }

    /// What holds of every article in which a clause has a place, without looking at places.
    private static Query approximation(Placed clause) {
        return switch (clause) {
            case Clause.Words words ->
                inEach(
                        words.scope(),
                        scope -> all(words.words().stream()
                                .map(word -> TermQueries.query(scope, word))
                                .toList()));
            case Clause.AnyPlaced any -> any(any.operands(), LuceneQueryCompiler::approximation);
            case Clause.Near near -> all(List.of(approximation(near.left()), approximation(near.right())));
        };
    }

    private static Query all(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, Occur.MUST));
        return builder.build();
    }

    private static <C> Query any(List<C> clauses, Function<C, Query> compile) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        clauses.forEach(clause -> builder.add(compile.apply(clause), Occur.SHOULD));
        return builder.build();
    }

    private static Query inEach(Scope scope, Function<Scope, Query> query) {
        return scope == Scope.BOTH ? any(BOTH, query) : query.apply(scope);
    }

    /// The fields of the index that a scope stands for.
    static List<Scope> fields(Scope scope) {
        return scope == Scope.BOTH ? BOTH : List.of(scope);
    }

    /// Name of the field with the written forms of a scope.
    static String exactField(Scope scope) {
        return scope.field() + TextAnalysis.EXACT;
    }
}
