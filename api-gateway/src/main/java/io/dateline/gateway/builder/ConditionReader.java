package io.dateline.gateway.builder;

import io.dateline.gateway.builder.Condition.Kind;
import io.dateline.gateway.builder.Condition.Term;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Query;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes conditions of a tree. Words side by side are one condition as long as no end of a line parts them, because
/// [ConditionWriter] begins a line for each.
final class ConditionReader {

    private final String text;
    private final List<Condition> conditions = new ArrayList<>();

    /// What a list of conditions cannot say.
    static final class UnshownException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        UnshownException(String reason, Place place) {
            super(reason);
            this.place = place;
        }

        Place place() {
            return place;
        }
    }

    private ConditionReader(String text) {
        this.text = text;
    }

    /// @param text that the tree was parsed of
    static List<Condition> read(String text, Query query) throws UnshownException {
        ConditionReader reader = new ConditionReader(text);
        Query before = null;
        for (Query operand : query instanceof And and ? and.operands() : List.of(query)) {
            reader.add(operand, before);
            before = operand;
        }
        return reader.conditions.stream().map(ConditionReader::named).toList();
    }

    /// One phrase alone is called a phrase.
    private static Condition named(Condition read) {
        boolean isPhrase = read.kind() == Kind.ALL
                && read.terms().size() == 1
                && read.terms().getFirst().form() instanceof TermForm form
                && form.isPhrase();
        return isPhrase ? Condition.of(Kind.PHRASE, read.field(), read.terms()) : read;
    }

    private void add(Query operand, @Nullable Query before) throws UnshownException {
        if (before != null && goesOn(before, operand)) {
            Condition last = conditions.removeLast();
            List<Term> terms = new ArrayList<>(last.terms());
            terms.add(term(operand).orElseThrow());
            conditions.add(Condition.of(Kind.ALL, last.field(), terms));
        } else {
            conditions.add(condition(operand));
        }
    }

    /// Whether both stand in one condition.
    private boolean goesOn(Query before, Query operand) {
        boolean alike = before instanceof Has one
                ? operand instanceof Has other && one.attribute() == other.attribute()
                : isTerm(before) && isTerm(operand);
        return alike
                && text.substring(before.place().end(), operand.place().start()).indexOf('\n') < 0;
    }

    private static boolean isTerm(Query query) {
        return query instanceof Query.Terms || query instanceof Named;
    }

    private static Condition condition(Query query) throws UnshownException {
        return switch (query) {
            case Word _, Phrase _, Named _, Has _ ->
                Condition.of(Kind.ALL, attribute(query), List.of(term(query).orElseThrow()));
            case Or or -> Condition.of(Kind.ANY, attribute(or.operands().getFirst()), alternatives(or));
            case Near near -> near(near, null);
            case In in -> inZone(in);
            case Not not -> none(not);
            case AtLeast atLeast ->
                throw new UnshownException(
                        "The builder has no row that counts how often something occurs, as ATLEAST does here.",
                        atLeast.place());
            case And and ->
                throw new UnshownException(
                        "The builder has no row for several things that must occur together inside a row.",
                        and.place());
        };
    }

    private static Condition inZone(In in) throws UnshownException {
        String zone = Fields.name(in.zone());
        return switch (in.body()) {
            case Word word -> Condition.of(Kind.ALL, zone, terms(List.of(word)));
            case Phrase phrase -> Condition.of(Kind.ALL, zone, terms(List.of(phrase)));
            case Named named -> Condition.of(Kind.ALL, zone, terms(List.of(named)));
            case And and -> Condition.of(Kind.ALL, zone, terms(and.operands()));
            case Or or -> Condition.of(Kind.ANY, zone, terms(or.operands()));
            case Near near -> near(near, zone);
            case Not _, In _, Has _, AtLeast _ -> throw tooDeep(in.body());
        };
    }

    private static Condition none(Not not) throws UnshownException {
        return switch (not.operand()) {
            case Word _, Phrase _, Named _, Has _ ->
                Condition.of(
                        Kind.NONE,
                        attribute(not.operand()),
                        List.of(term(not.operand()).orElseThrow()));
            case Or or -> Condition.of(Kind.NONE, attribute(or.operands().getFirst()), alternatives(or));
            case In in
            when in.body() instanceof Or or -> Condition.of(Kind.NONE, Fields.name(in.zone()), terms(or.operands()));
            case In in
            when isTerm(in.body()) -> Condition.of(Kind.NONE, Fields.name(in.zone()), terms(List.of(in.body())));
            case In _, And _, Near _, Not _, AtLeast _ ->
                throw new UnshownException(
                        "The builder excludes single words, phrases and values only, not what is joined as it is here.",
                        not.place());
        };
    }

    private static Condition near(Near near, @Nullable String zone) throws UnshownException {
        return new Condition(
                Kind.NEAR,
                zone,
                side(near.left()),
                side(near.right()),
                near.distance(),
                near.order() == Near.Order.AS_WRITTEN);
    }

    private static List<Term> side(Query side) throws UnshownException {
        if (side instanceof Near) {
            throw new UnshownException(
                    "The builder sets two things near each other, not three as it is here.", side.place());
        }
        return terms(side instanceof Or or ? or.operands() : List.of(side));
    }

    /// Of words, or of values of one field.
    private static List<Term> alternatives(Or or) throws UnshownException {
        if (!(or.operands().getFirst() instanceof Has first)) {
            return terms(or.operands());
        }
        List<Term> terms = new ArrayList<>();
        for (Query operand : or.operands()) {
            if (!(operand instanceof Has has) || has.attribute() != first.attribute()) {
                throw new UnshownException(
                        "The builder joins by “any of” what stands in one field, not what stands in several.",
                        or.place());
            }
            terms.add(new Term(has.value(), TermForm.WORD));
        }
        return terms;
    }

    private static List<Term> terms(List<Query> operands) throws UnshownException {
        List<Term> terms = new ArrayList<>();
        for (Query operand : operands) {
            if (!isTerm(operand)) {
                throw tooDeep(operand);
            }
            terms.add(term(operand).orElseThrow());
        }
        return terms;
    }

    private static UnshownException tooDeep(Query query) {
        return new UnshownException(
                "The builder joins single words and phrases in a row, not what is joined already as it is here.",
                query.place());
    }

    private static Optional<Term> term(Query query) {
        return switch (query) {
            case Word word -> Optional.of(new Term(word.text(), TermForm.ofWord(word.spelling())));
            case Phrase phrase -> Optional.of(new Term(phrase.text(), TermForm.ofPhrase(phrase.spelling())));
            case Named named -> Optional.of(new Term(named.name(), TermForm.PART));
            case Has has -> Optional.of(new Term(has.value(), TermForm.WORD));
            case And _, Or _, Not _, Near _, AtLeast _, In _ -> Optional.empty();
        };
    }

    private static @Nullable String attribute(Query query) {
        return query instanceof Has has ? name(has.attribute()) : null;
    }

    private static String name(Attribute attribute) {
        return attribute.word();
    }
}
