package io.dateline.gateway.search.opensearch.dsl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.Clause.Placed;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.QueryTerm;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What a query means for the index over history, in OpenSearch's query DSL. What the DSL has no words for, or means
/// differently, runs as a [PlacesScript] over what a coarser query finds.
///
/// Intervals and spans are not used: of places that lie in each other they keep the shortest alone, and they count the
/// words that an open word stands for against a limit.
public final class DslCompiler {

    /// Below the 1,024 that OpenSearch takes, to leave room for filters.
    private static final int MAX_LEAVES = 900;

    /// Single words beyond which alternatives are looked up as a set, without a score for each.
    private static final int MANY_WORDS = 32;

    private DslCompiler() {}

    /// @throws QueryInvalidException a word holds nothing to search for
    public static ObjectNode compile(Query query) {
        return compile(QueryCompiler.of(query), MAX_LEAVES);
    }

    /// @param mostLeaves of a query with more, the whole runs as a script over what its rarest parts may find
    public static ObjectNode compile(Clause clause, int mostLeaves) {
        ObjectNode query = query(clause);
        return Dsl.leaves(query) <= mostLeaves
                ? query
                : PlacesScript.over(clause, Anchors.of(clause).query(mostLeaves));
    }

    private static ObjectNode query(Clause clause) {
        return switch (clause) {
            case Placed placed -> placed(placed);
            case Clause.AtLeast atLeast ->
                atLeast.count() == 1
                        ? placed(atLeast.body())
                        : PlacesScript.over(atLeast, approximation(atLeast.body()));
            case Clause.All all -> all(all);
            case Clause.Any any -> any(any.operands(), DslCompiler::query);
            case Clause.Value value -> Dsl.constant(Dsl.term(Columns.value(value.field()), value.value()));
            case Clause.Time time -> Dsl.constant(Dsl.range(Fields.TIME, time.from(), time.to()));
        };
    }

    private static ObjectNode all(Clause.All all) {
        ObjectNode query = Dsl.object();
        ObjectNode bool = query.putObject("bool");
        for (Clause wanted : all.wanted()) {
            boolean scores = wanted instanceof Placed || wanted instanceof Clause.Any;
            array(bool, scores ? "must" : "filter").add(query(wanted));
        }
        all.unwanted().forEach(unwanted -> array(bool, "must_not").add(query(unwanted)));
        return query;
    }

    private static ArrayNode array(ObjectNode bool, String occur) {
        return bool.has(occur) ? (ArrayNode) bool.get(occur) : bool.putArray(occur);
    }

    private static ObjectNode placed(Placed clause) {
        return switch (clause) {
            case Clause.Words words -> words(words);
            case Clause.AnyPlaced any -> any(any.operands(), DslCompiler::placed);
            case Clause.Near near -> PlacesScript.over(near, approximation(near));
        };
    }

    private static ObjectNode words(Clause.Words clause) {
        List<QueryTerm> words = clause.words();
        boolean exactly = words.size() == 1
                ? isSaidExactly(words.getFirst())
                : words.stream().allMatch(word -> word.kind() == QueryTerm.Kind.LITERAL);
        if (!exactly) {
            return PlacesScript.over(clause, approximation(clause));
        }
        return words.size() == 1
                ? approximation(clause)
                : inEach(
                        clause.scope(),
                        scope -> Dsl.phrase(
                                Columns.words(scope),
                                String.join(
                                        " ", words.stream().map(QueryTerm::text).toList())));
    }

    /// Whether [#word] finds the word and nothing else.
    private static boolean isSaidExactly(QueryTerm word) {
        return switch (word.kind()) {
            case LITERAL, PREFIX -> true;
            case EXACT -> !word.isWrittenFolded();
            case PATTERN -> isSimple(word);
            case FUZZY -> !isOneLetter(word);
        };
    }

    /// Of patterns with more, the automaton may grow beyond what OpenSearch builds.
    private static boolean isSimple(QueryTerm pattern) {
        String open = pattern.text().substring(pattern.folded().length());
        long stars = open.chars().filter(c -> c == '*').count();
        long ones = open.chars().filter(c -> c == '?').count();
        return stars == 0 || stars == 1 && ones <= 3;
    }

    /// Of a word of one letter, OpenSearch finds no misspelling.
    private static boolean isOneLetter(QueryTerm fuzzy) {
        return fuzzy.text().length() == fuzzy.folded().length();
    }

    /// What holds of every article in which a clause has a place, without looking at places.
    private static ObjectNode approximation(Placed clause) {
        return switch (clause) {
            case Clause.Words words ->
                inEach(
                        words.scope(),
                        scope -> Dsl.filter(words.words().stream()
                                .distinct()
                                .map(word -> word(scope, word))
                                .toList()));
            case Clause.AnyPlaced any -> any(any.operands(), DslCompiler::approximation);
            case Clause.Near near -> Dsl.filter(List.of(approximation(near.left()), approximation(near.right())));
        };
    }

    /// Articles that hold a word, or that may hold it where the DSL cannot say it: see [#isSaidExactly].
    private static ObjectNode word(Scope scope, QueryTerm word) {
        String field = Columns.words(scope);
        return switch (word.kind()) {
            case LITERAL -> Dsl.term(field, word.text());
            case PREFIX -> Dsl.prefix(field, word.folded());
            case PATTERN -> isSimple(word) ? Dsl.wildcard(field, word.text()) : Dsl.prefix(field, word.folded());
            case FUZZY ->
                isOneLetter(word) ? Dsl.prefix(field, word.folded()) : Dsl.fuzzy(field, word.text(), word.edits());
            case EXACT ->
                word.isWrittenFolded()
                        ? Dsl.term(field, word.folded())
                        : Dsl.constant(Dsl.term(Columns.written(scope), word.written()));
        };
    }

    private static <C extends Clause> ObjectNode any(List<C> operands, Function<C, ObjectNode> compile) {
        List<ObjectNode> queries = new ArrayList<>();
        List<C> others = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            Set<String> words = new LinkedHashSet<>();
            for (C operand : operands) {
                if (isLiteral(operand, scope)) {
                    words.add(((Clause.Words) operand).words().getFirst().text());
                }
            }
            if (words.size() > MANY_WORDS) {
                queries.add(inEach(scope, field -> Dsl.terms(Columns.words(field), words)));
            } else {
                operands.stream().filter(operand -> isLiteral(operand, scope)).forEach(others::add);
            }
        }
        operands.stream()
                .filter(operand -> !(operand instanceof Clause.Words words) || !isLiteral(operand, words.scope()))
                .forEach(others::add);
        others.forEach(operand -> queries.add(compile.apply(operand)));
        return Dsl.any(queries);
    }

    private static boolean isLiteral(Clause clause, Scope scope) {
        return clause instanceof Clause.Words words
                && words.scope() == scope
                && words.words().size() == 1
                && words.words().getFirst().kind() == QueryTerm.Kind.LITERAL;
    }

    private static ObjectNode inEach(Scope scope, Function<Scope, ObjectNode> query) {
        return Dsl.any(Columns.parts(scope).stream().map(query).toList());
    }
}
