package io.dateline.gateway.search.lucene;

import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.QueryTerm;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Which terms of the index a word of a query stands for. However many: a limit would make the index know less than
/// the monitors do.
final class TermQueries {

    /// More states than any pattern of 500 characters needs.
    private static final int DETERMINIZE_WORK = 1_000_000;

    private TermQueries() {}

    /// Articles that hold the word in one field, for an exact one written like its folded form: or may hold it.
    static Query query(Scope scope, QueryTerm word) {
        return switch (word.kind()) {
            case LITERAL -> new TermQuery(new Term(scope.field(), word.text()));
            case PREFIX -> new PrefixQuery(new Term(scope.field(), word.folded()));
            case PATTERN, FUZZY -> new AutomatonQuery(new Term(scope.field(), word.folded()), automaton(word), false);
            case EXACT ->
                word.isWrittenFolded()
                        ? new TermQuery(new Term(scope.field(), word.folded()))
                        : new TermQuery(new Term(LuceneQueryCompiler.exactField(scope), word.written()));
        };
    }

    /// Of an open word.
    static Automaton automaton(QueryTerm word) {
        return switch (word.kind()) {
            case PREFIX -> determinized(List.of(Automata.makeString(word.folded()), Automata.makeAnyString()));
            case PATTERN -> pattern(word.text());
            case FUZZY ->
                new LevenshteinAutomata(word.text().substring(word.folded().length()), true)
                        .toAutomaton(word.edits(), word.folded());
            case LITERAL, EXACT -> throw new IllegalArgumentException(word.toString());
        };
    }

    private static Automaton pattern(String pattern) {
        List<Automaton> parts = new ArrayList<>();
        pattern.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> parts.add(Automata.makeAnyString());
                case '?' -> parts.add(Automata.makeAnyChar());
                default -> parts.add(Automata.makeChar(c));
            }
        });
        return determinized(parts);
    }

    private static Automaton determinized(List<Automaton> parts) {
        return Operations.determinize(Operations.concatenate(parts), DETERMINIZE_WORK);
    }
}
