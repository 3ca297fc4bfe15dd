package io.dateline.gateway.query;

import io.dateline.gateway.query.Diagnostic.Severity;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Phrase;
import io.dateline.gateway.query.Query.Word;
import io.dateline.gateway.query.text.Apostrophes;
import io.dateline.gateway.query.text.CommonWords;
import io.dateline.gateway.query.text.PublishedRange;
import io.dateline.gateway.query.text.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a valid query as a colleague would, and asks where something looks odd.
final class QueryDiagnostics {

    /// A query of one word of so many letters finds more than anybody can read.
    private static final int SHORT_WORD = 3;

    /// A wildcard after so few letters is slow, and finds what nobody meant.
    private static final int SHORT_STEM = 3;

    /// From here on a query costs as much as a hundred usual ones.
    private static final int LARGE = 500;

    private static final int MANY_WILDCARDS = 50;

    /// A NEAR that reaches further says hardly more than AND, and costs more.
    private static final int FAR = 50;

    private static final Pattern QUOTED_OPERATOR = Pattern.compile("(?<=\\s)(?:AND|OR|NOT|O?NEAR/\\d+)(?=\\s)");

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int terms;
    private int wildcards;

    private QueryDiagnostics() {}

    static List<Diagnostic> of(Query query) {
        QueryDiagnostics lint = new QueryDiagnostics();
        if (query instanceof Word word && word.text().length() <= SHORT_WORD) {
            lint.warn(
                    "A single short word finds far too much, and other things of the same name.",
                    word.place(),
                    "Add a word that stands near it: " + word.text() + " NEAR/20 (company OR product).");
        }
        if (lint.diagnostics.isEmpty()) {
            lint.withoutContext(query);
        }
        lint.walk(query);
        lint.cost(query);
        return lint.diagnostics;
    }

    /// Of what is enough on its own for an article to match, a brand that is an everyday word needs context.
    private void withoutContext(Query query) {
        if (query instanceof Or or) {
            or.operands().forEach(this::withoutContext);
        } else if (query instanceof Word word
                && word.spelling() != Query.Spelling.EXACT
                && CommonWords.isBrandToo(word.text())) {
            String capital = word.text().substring(0, 1).toUpperCase(Locale.ROOT)
                    + word.text().substring(1).toLowerCase(Locale.ROOT);
            warn(
                    "“" + word.text() + "” is an everyday word too; alone it finds far more than the brand.",
                    word.place(),
                    "Write exact:" + capital + ", or a word that stands near it: " + word.text()
                            + " NEAR/20 (company OR shares OR customers).");
        }
    }

    private void cost(Query query) {
        if (terms > LARGE || wildcards > MANY_WILDCARDS) {
            diagnostics.add(new Diagnostic(
                    Severity.NOTE,
                    "This is a large query: " + terms + " terms, " + wildcards + " of them open.",
                    query.place(),
                    "Keep what several monitors share as a saved part, and drop what never matches."));
        }
    }

    private void walk(Query query) {
        switch (query) {
            case Word word -> {
                terms++;
                wildcard(word);
                notLookedFor(word.text(), word.place());
            }
            case Phrase phrase -> {
                terms++;
                operatorInside(phrase);
                notLookedFor(phrase.text(), phrase.place());
            }
            case And and -> {
                contradiction(and);
                twoValues(and);
                apart(and);
                repeated(and.operands());
                and.operands().forEach(this::walk);
            }
            case Or or -> {
                repeated(or.operands());
                or.operands().forEach(this::walk);
            }
            case Not not -> walk(not.operand());
            case In in -> walk(in.body());
            case AtLeast atLeast -> walk(atLeast.body());
            case Near near -> {
                far(near);
                walk(near.left());
                walk(near.right());
            }
            case Has has -> {
                terms++;
                notLookedFor(has.value(), has.place());
            }
            case Named _ -> {}
        }
    }

    private void operatorInside(Phrase phrase) {
        if (QUOTED_OPERATOR.matcher(phrase.text()).find()) {
            warn(
                    "An operator between quotation marks is a plain word: this looks for the words side by side.",
                    phrase.place(),
                    "Close the quotation marks before it and open new ones behind it.");
        }
    }

    /// Signs and letters of a word that the search leaves out: what is found may be more than what is written.
    private void notLookedFor(String text, Place place) {
        int sign = Signs.unused(text);
        if (sign >= 0) {
            String character = new String(Character.toChars(text.codePointAt(sign)));
            note(
                    "“" + character + "” is not looked for: this finds “"
                            + text.replace(character, sign == 0 || sign == text.length() - 1 ? "" : " ")
                                    .strip()
                            + "”, with the sign and without.",
                    place,
                    "Looked for are the signs of names like C++, C#, .NET, Canal+, AT&T, $TSLA, #tag, 4.5%. Add a word"
                            + " that stands near it if too much is found.");
        }
        int behind = Apostrophes.behindElided(text, 0, wordEnd(text));
        if (behind > 0) {
            note(
                    "“" + text.substring(0, behind) + "” is cut off: this finds “" + text.substring(behind)
                            + "” with any article.",
                    place,
                    "Write exact: in front if a capital tells the name apart.");
        }
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && !Lexer.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void note(String message, Place place, String hint) {
        diagnostics.add(new Diagnostic(Severity.NOTE, message, place, hint));
    }

    private void far(Near near) {
        if (near.distance() > FAR) {
            diagnostics.add(new Diagnostic(
                    Severity.NOTE,
                    "NEAR/" + near.distance() + " reaches over several paragraphs.",
                    near.place(),
                    "Write AND, which is faster, or a distance that means something: 5 for a name, 20 for a"
                            + " sentence."));
        }
    }

    private void wildcard(Word word) {
        wildcards += word.text().indexOf('*') >= 0 || word.text().indexOf('?') >= 0 ? 1 : 0;
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
                // What is wanted in one zone is excluded wherever it is excluded at all.
                wanted.add(folded(operand instanceof In in ? in.body() : operand));
            }
        }
        for (Query operand : and.operands()) {
            if (operand instanceof Not not && alternatives(not.operand()).anyMatch(wanted::contains)) {
                warn("This never matches: the same is required and excluded.", not.place(), "Remove one of the two.");
            }
        }
    }

    private static Stream<Query> alternatives(Query query) {
        return query instanceof Or or ? or.operands().stream().map(QueryDiagnostics::folded) : Stream.of(folded(query));
    }

    /// Two periods that do not touch; an article is published once.
    private void apart(And and) {
        PublishedRange before = null;
        for (Query operand : and.operands()) {
            if (operand instanceof Has has && has.attribute() == Attribute.PUBLISHED) {
                PublishedRange range = PublishedRange.parse(has.value()).orElseThrow();
                if (before != null
                        && (range.fromMillis() >= before.toMillis() || before.fromMillis() >= range.toMillis())) {
                    warn("This never matches: the two periods do not touch.", has.place(), "Join them with OR.");
                }
                before = range;
            }
        }
    }

    /// An article has one language, one publisher's country and tier, and one tone.
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
        return attribute == Attribute.LANGUAGE
                || attribute == Attribute.COUNTRY
                || attribute == Attribute.TIER
                || attribute == Attribute.SENTIMENT;
    }

    private void repeated(List<Query> operands) {
        Set<Query> seen = new HashSet<>();
        for (Query operand : operands) {
            if (!seen.add(folded(operand))) {
                diagnostics.add(new Diagnostic(
                        Severity.NOTE, "This stands here twice.", operand.place(), "One of the two can go."));
            }
        }
    }

    /// Without places and capitals, which mean nothing to the search.
    private static Query folded(Query query) {
        return query instanceof Word word && word.spelling() != Query.Spelling.EXACT
                ? new Word(word.text().toLowerCase(Locale.ROOT), word.spelling(), Place.NONE)
                : query.unplaced();
    }

    private void warn(String message, Place place, String hint) {
        diagnostics.add(new Diagnostic(Severity.WARNING, message, place, hint));
    }
}
