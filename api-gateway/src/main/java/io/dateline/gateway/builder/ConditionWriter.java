package io.dateline.gateway.builder;

import io.dateline.gateway.builder.Condition.Kind;
import io.dateline.gateway.builder.Condition.Term;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.In.Zone;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Phrase;
import io.dateline.gateway.query.Query.Terms;
import io.dateline.gateway.query.Query.Word;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes the text of conditions: a line for each, so that they can be told apart when the text is read again.
final class ConditionWriter {

    private static final int USUAL_DISTANCE = 5;

    private final Queries.Parts parts;

    ConditionWriter(Queries.Parts parts) {
        this.parts = parts;
    }

    /// @return empty where no condition says anything
    /// @throws ProblemException a condition cannot be written, with a pointer to it; or the whole asks too much
    String write(List<Condition> conditions) {
        List<Query> written = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).saysNothing()) {
                written.add(checked(conditions.get(i), "/conditions/" + i));
            }
        }
        List<String> lines = new ArrayList<>();
        for (Query query : written) {
            String line = Queries.print(query);
            lines.add(query instanceof Or && written.size() > 1 ? "(" + line + ")" : line);
        }
        String text = String.join("\nAND ", lines);
        if (!text.isEmpty()) {
            Queries.parse(text, parts);
        }
        return text;
    }

    /// A fault of one row is told at the row: nobody has seen the text that it stands in.
    private Query checked(Condition condition, String pointer) {
        try {
            Query query = query(condition, pointer);
            Query alone = query instanceof Not not ? not.operand() : query;
            Queries.parse(Queries.print(alone), parts);
            return query;
        } catch (QueryInvalidException e) {
            throw invalid(pointer, e.fault().detail() + " " + e.fault().hint());
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(400, "request-invalid", detail, List.of(Problem.Error.of(pointer, detail)));
    }

    private Query query(Condition condition, String pointer) {
        String field = condition.field();
        Optional<Zone> zone = field == null ? Optional.empty() : Fields.zone(field);
        Optional<Attribute> attribute = field == null ? Optional.empty() : Fields.attribute(field);
        if (field != null && zone.isEmpty() && attribute.isEmpty()) {
            throw invalid(pointer + "/field", "There is no field called " + field + ".");
        }
        if (attribute.isPresent()) {
            return ofAttribute(condition, attribute.get(), pointer);
        }
        UnaryOperator<Query> within =
                body -> zone.<Query>map(z -> new In(z, body, Place.NONE)).orElse(body);
        boolean quoted = condition.kind() == Kind.PHRASE;
        List<Query> terms = nodes(condition.terms(), quoted, pointer + "/terms");
        return switch (condition.kind()) {
            case ALL, PHRASE -> within.apply(all(terms));
            case ANY -> within.apply(any(terms));
            case NONE -> new Not(within.apply(any(terms)), Place.NONE);
            case NEAR -> within.apply(near(condition, any(terms), pointer));
        };
    }

    private static Query ofAttribute(Condition condition, Attribute attribute, String pointer) {
        if (condition.kind() == Kind.NEAR) {
            throw invalid(pointer + "/kind", "“Near” looks at the words of the text, not at " + attribute.word() + ".");
        }
        List<Query> values = condition.terms().stream()
                .<Query>map(term -> new Has(attribute, term.text().strip(), Place.NONE))
                .toList();
        return switch (condition.kind()) {
            case ALL, PHRASE, NEAR -> all(values);
            case ANY -> any(values);
            case NONE -> new Not(any(values), Place.NONE);
        };
    }

    private Near near(Condition condition, Query left, String pointer) {
        List<Term> others = condition.others() == null ? List.of() : condition.others();
        int distance = condition.distance() == null ? USUAL_DISTANCE : condition.distance();
        if (distance < 0) {
            throw invalid(pointer + "/distance", "A distance is counted in words between, from 0.");
        }
        return new Near(
                left,
                any(nodes(others, false, pointer + "/others")),
                distance,
                Boolean.TRUE.equals(condition.ordered()) ? Near.Order.AS_WRITTEN : Near.Order.ANY,
                Place.NONE);
    }

    private static Query all(List<Query> operands) {
        return operands.size() == 1 ? operands.getFirst() : new And(operands, Place.NONE);
    }

    private static Query any(List<Query> operands) {
        return operands.size() == 1 ? operands.getFirst() : new Or(operands, Place.NONE);
    }

    private List<Query> nodes(List<Term> terms, boolean quoted, String pointer) {
        List<Query> nodes = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            nodes.add(node(terms.get(i), quoted, pointer + "/" + i));
        }
        return nodes;
    }

    private Query node(Term term, boolean quoted, String pointer) {
        String text = term.text().strip();
        Query node = meant(text, term.form(), quoted);
        // Nothing that is typed into a row may leave it.
        boolean isOne = node instanceof Terms || node instanceof Named;
        return isOne && Queries.parse(Queries.print(node), parts).unplaced().equals(node.unplaced())
                ? node
                : refuse(term, pointer);
    }

    private Query meant(String text, @Nullable TermForm form, boolean quoted) {
        if (form == null) {
            return quoted ? phrase(unquoted(text)) : asRead(text);
        }
        if (form == TermForm.PART) {
            return Queries.parse("@" + text, parts);
        }
        return form.isPhrase() || quoted
                ? new Phrase(text, form.isPhrase() ? form.spelling() : Query.Spelling.FOLDED, Place.NONE)
                : new Word(text, form.spelling(), Place.NONE);
    }

    private static Phrase phrase(String text) {
        return new Phrase(text, Query.Spelling.FOLDED, Place.NONE);
    }

    private static Query refuse(Term term, String pointer) {
        throw invalid(pointer, "“" + term.text() + "” cannot stand here. Leave signs and quotation marks out.");
    }

    /// As a query would read it; what is more than one word, or none that a query could hold, becomes a phrase.
    private Query asRead(String text) {
        Query read = read(text);
        return read instanceof Terms || read instanceof Named ? read : phrase(unquoted(text));
    }

    private @Nullable Query read(String text) {
        try {
            Query read = Queries.parse(text, parts);
            // What comments hold would be lost.
            return Queries.hasComments(text) ? null : read;
        } catch (QueryInvalidException e) {
            // One word that says what is wrong with it is told so; of several, the phrase is looked at.
            if (text.chars().noneMatch(Character::isWhitespace) && (text.startsWith("@") || text.endsWith("*"))) {
                throw e;
            }
            return null;
        }
    }

    private static String unquoted(String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
