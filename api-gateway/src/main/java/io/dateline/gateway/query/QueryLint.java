package io.dateline.gateway.query;

import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import io.dateline.gateway.query.Query.Word;
import io.dateline.gateway.query.Remark.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads a valid query as a colleague would, and asks where something looks odd.
final class QueryLint {

    /// A query of one word of so many letters finds more than anybody can read.
    private static final int SHORT_WORD = 3;

    /// A wildcard after so few letters is slow, and finds what nobody meant.
    private static final int SHORT_STEM = 3;

    private final List<Remark> remarks = new ArrayList<>();

    private QueryLint() {}

    static List<Remark> of(Query query) {
        QueryLint lint = new QueryLint();
        if (query instanceof Word word && word.text().length() <= SHORT_WORD) {
            lint.warn(
                    "A single short word finds far too much, and other things of the same name.",
                    word.place(),
                    "Add a word that stands near it: " + word.text() + " NEAR/20 (company OR product).");
        }
        lint.walk(query);
        return lint.remarks;
    }

    private void walk(Query query) {
        switch (query) {
            case Word word -> wildcard(word);
            case And and -> {
                contradiction(and);
                twoValues(and);
                repeated(and.operands());
                and.operands().forEach(this::walk);
            }
            case Or or -> {
                repeated(or.operands());
                or.operands().forEach(this::walk);
            }
            case Not not -> walk(not.operand());
            case In in -> walk(in.body());
            case Near near -> {
                walk(near.left());
                walk(near.right());
            }
            case Terms _, Has _ -> {}
        }
    }

    private void wildcard(Word word) {
        int stem = 0;
        while (stem < word.text().length() && "*?".indexOf(word.text().charAt(stem)) < 0) {
            stem++;
        }
        if (stem < word.text().length() && stem < SHORT_STEM) {
            warn(
                    "“" + word.text() + "” stands for very many words.",
                    word.place(),
                    "Write more letters before the wildcard, or the words themselves joined by OR.");
        }
    }

    private void contradiction(And and) {
        Set<Query> wanted = new HashSet<>();
        for (Query operand : and.operands()) {
            if (!(operand instanceof Not)) {
                wanted.add(folded(operand));
            }
        }
        for (Query operand : and.operands()) {
            if (operand instanceof Not not && wanted.contains(folded(not.operand()))) {
                warn("This never matches: the same is required and excluded.", not.place(), "Remove one of the two.");
            }
        }
    }

    /// An article has one language, one publisher's country and one tone.
    private void twoValues(And and) {
        Map<Attribute, String> seen = new HashMap<>();
        for (Query operand : and.operands()) {
            if (operand instanceof Has has && isSingle(has.attribute())) {
                String value = has.value().toLowerCase(Locale.ROOT);
                String before = seen.putIfAbsent(has.attribute(), value);
                if (before != null
                        && !before.equals(value)
                        && !before.startsWith(value + "-")
                        && !value.startsWith(before + "-")) {
                    warn(
                            "This never matches: an article has only one "
                                    + has.attribute().word() + ".",
                            has.place(),
                            "Write " + has.attribute().word() + ":(" + before + " OR " + value + ").");
                }
            }
        }
    }

    private static boolean isSingle(Attribute attribute) {
        return attribute == Attribute.LANGUAGE || attribute == Attribute.COUNTRY || attribute == Attribute.SENTIMENT;
    }

    private void repeated(List<Query> operands) {
        Set<Query> seen = new HashSet<>();
        for (Query operand : operands) {
            if (!seen.add(folded(operand))) {
                remarks.add(new Remark(
                        Severity.NOTE, "This stands here twice.", operand.place(), "One of the two can go."));
            }
        }
    }

    /// Without places and capitals, which mean nothing to the search.
    private static Query folded(Query query) {
        return query instanceof Word word
                ? new Word(word.text().toLowerCase(Locale.ROOT), Place.NONE)
                : query.unplaced();
    }

    private void warn(String message, Place place, String hint) {
        remarks.add(new Remark(Severity.WARNING, message, place, hint));
    }
}
