package io.dateline.gateway.search.opensearch.dsl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.QueryTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Of what an article must hold at least one to match a clause: few queries, however long the clause is.
///
/// @param whole words and values, by field
/// @param beginnings of words, by field
/// @param isBounded false if an article with none of any may match
record Anchors(Map<String, TreeSet<String>> whole, Map<String, TreeSet<String>> beginnings, boolean isBounded) {

    private static final Anchors NONE = new Anchors(Map.of(), Map.of(), false);

    static Anchors of(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> words(words);
            case Clause.Near near -> better(of(near.left()), of(near.right()));
            case Clause.AnyPlaced any -> together(any.operands());
            case Clause.Any any -> together(any.operands());
            case Clause.AtLeast atLeast -> of(atLeast.body());
            case Clause.All all ->
                all.wanted().stream().map(Anchors::of).reduce(Anchors::better).orElse(NONE);
            case Clause.Value value -> {
                Anchors anchors = new Anchors(new TreeMap<>(), new TreeMap<>(), true);
                anchors.add(anchors.whole, Columns.value(value.field()), value.value());
                yield anchors;
            }
            case Clause.Time _ -> NONE;
        };
    }

    private static Anchors words(Clause.Words clause) {
        Anchors anchors = new Anchors(new TreeMap<>(), new TreeMap<>(), true);
        QueryTerm anchor = clause.words().stream()
                .filter(word -> !word.isOpen())
                .findFirst()
                .orElse(clause.words().getFirst());
        for (Scope scope : Columns.parts(clause.scope())) {
            anchors.add(anchor.isOpen() ? anchors.beginnings : anchors.whole, Columns.words(scope), anchor.folded());
        }
        return anchors;
    }

    private void add(Map<String, TreeSet<String>> to, String field, String word) {
        to.computeIfAbsent(field, _ -> new TreeSet<>()).add(word);
    }

    private static Anchors together(List<? extends Clause> clauses) {
        Anchors all = new Anchors(new TreeMap<>(), new TreeMap<>(), true);
        for (Clause clause : clauses) {
            Anchors anchors = of(clause);
            if (!anchors.isBounded) {
                return NONE;
            }
            anchors.whole.forEach((field, words) -> words.forEach(word -> all.add(all.whole, field, word)));
            anchors.beginnings.forEach((field, words) -> words.forEach(word -> all.add(all.beginnings, field, word)));
        }
        return all;
    }

    private static Anchors better(Anchors one, Anchors other) {
        if (one.isBounded != other.isBounded) {
            return one.isBounded ? one : other;
        }
        return one.count(one.beginnings) != other.count(other.beginnings)
                ? one.count(one.beginnings) < other.count(other.beginnings) ? one : other
                : one.count(one.whole) <= other.count(other.whole) ? one : other;
    }

    private int count(Map<String, TreeSet<String>> of) {
        return of.values().stream().mapToInt(TreeSet::size).sum();
    }

    /// Finds every article that holds one of them.
    ///
    /// @param mostLeaves beginnings are cut short, and so made fewer, until there are no more queries than this
    ObjectNode query(int mostLeaves) {
        if (!isBounded) {
            return Dsl.everything();
        }
        List<ObjectNode> queries = new ArrayList<>();
        whole.forEach((field, words) -> queries.add(Dsl.terms(field, words)));
        int most = Math.max(1, (mostLeaves - queries.size()) / Math.max(1, beginnings.size()));
        beginnings.forEach((field, words) -> {
            TreeSet<String> fewer = words;
            for (int length = 8; fewer.size() > most && length > 0; length--) {
                int letters = length;
                fewer = words.stream()
                        .map(word -> word.codePointCount(0, word.length()) <= letters
                                ? word
                                : word.substring(0, word.offsetByCodePoints(0, letters)))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            if (fewer.size() > most) {
                queries.add(Dsl.everything());
            } else {
                fewer.forEach(word -> queries.add(Dsl.prefix(field, word)));
            }
        });
        return Dsl.any(queries);
    }
}
