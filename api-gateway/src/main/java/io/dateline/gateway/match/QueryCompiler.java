package io.dateline.gateway.match;

import io.dateline.gateway.match.Clause.Placed;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.match.text.QueryTerm;
import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Spelling;
import io.dateline.gateway.query.Query.Terms;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.query.text.PublishedRange;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Analyses the words of a query.
///
/// Without a field, words and phrases are looked for in the title and in the text; a phrase and both sides of a
/// NEAR stand in the same one of the two.
public final class QueryCompiler {

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOPIC_CODE = Pattern.compile("(?i)medtop:\\d+");

    private QueryCompiler() {}

    /// @throws QueryInvalidException a word holds nothing to search for
    public static Clause of(Query query) {
        return of(query, Scope.BOTH);
    }

    /// The same for a part of a query that stands inside a field.
    static Clause of(Query query, Scope scope) {
        return switch (query) {
            case Terms _, Near _ -> placed(query, scope);
            case AtLeast atLeast -> new Clause.AtLeast(atLeast.count(), placed(atLeast.body(), scope));
            case And and -> all(and, scope);
            case Or or ->
                new Clause.Any(or.operands().stream()
                        .map(operand -> of(operand, scope))
                        .toList());
            case Not not ->
                throw new QueryInvalidException("A negation cannot stand here.", not.place(), "Write: … AND NOT word.");
            case In in -> of(in.body(), scope(in.zone()));
            case Named named -> of(named.body(), scope);
            case Has has -> attribute(has);
        };
    }

    static Scope scope(In.Zone zone) {
        return switch (zone) {
            case TITLE -> Scope.TITLE;
            case TEXT -> Scope.TEXT;
            case LEDE -> Scope.LEDE;
            case QUOTE -> Scope.QUOTE;
        };
    }

    private static Clause all(And and, Scope scope) {
        List<Clause> wanted = new ArrayList<>();
        List<Clause> unwanted = new ArrayList<>();
        for (Query operand : and.operands()) {
            if (operand instanceof Not not) {
                unwanted.add(of(not.operand(), scope));
            } else {
                wanted.add(of(operand, scope));
            }
        }
        return new Clause.All(wanted, unwanted);
    }

    private static Placed placed(Query query, Scope scope) {
        return switch (query) {
            case Terms terms -> words(scope, terms.text(), terms.spelling(), terms);
            case Or or ->
                new Clause.AnyPlaced(or.operands().stream()
                        .map(operand -> placed(operand, scope))
                        .toList());
            case Near near ->
                new Clause.Near(
                        placed(near.left(), scope),
                        placed(near.right(), scope),
                        near.distance(),
                        near.order() == Near.Order.AS_WRITTEN);
            case Named named -> placed(named.body(), scope);
            default ->
                throw new QueryInvalidException(
                        "This cannot stand here.", query.place(), "Write words, phrases, an OR or a NEAR of them.");
        };
    }

    /// @param node where to point if the text holds no word
    private static Placed words(Scope scope, String text, Spelling spelling, Query node) {
        List<Placed> readings = TextAnalysis.readings(text, spelled(scope, spelling)).stream()
                .<Placed>map(words -> new Clause.Words(scope, checked(words, text, spelling.edits(), node)))
                .toList();
        return readings.size() == 1 ? readings.getFirst() : new Clause.AnyPlaced(readings);
    }

    private static TextAnalysis.Spelled spelled(Scope scope, Spelling spelling) {
        return spelling == Spelling.EXACT
                ? TextAnalysis.Spelled.EXACT
                : scope.isText() ? TextAnalysis.Spelled.FOLDED : TextAnalysis.Spelled.NAMES;
    }

    private static List<QueryTerm> checked(List<QueryTerm> words, String text, int edits, Query node) {
        if (words.isEmpty()) {
            throw new QueryInvalidException(
                    "“" + text + "” holds nothing to search for.", node.place(), "Leave it out, or write it in words.");
        }
        for (QueryTerm word : words) {
            if (word.folded().isEmpty()) {
                throw new QueryInvalidException(
                        "“" + text + "” has a wildcard that belongs to no word.",
                        node.place(),
                        "Put the wildcard directly behind letters.");
            }
        }
        return edits == 0
                ? words
                : words.stream()
                        .map(word -> QueryTerm.fuzzy(word.text(), edits))
                        .toList();
    }

    private static Clause attribute(Has has) {
        return switch (has.attribute()) {
            case LANGUAGE -> value(ValueField.LANGUAGE, has);
            case COUNTRY -> value(ValueField.COUNTRY, has);
            case TIER -> value(ValueField.TIER, has);
            case SENTIMENT -> value(ValueField.SENTIMENT, has);
            case PUBLISHED -> {
                PublishedRange range = PublishedRange.parse(has.value()).orElseThrow();
                yield new Clause.Time(range.fromMillis(), range.toMillis());
            }
            case AUTHOR -> names(Scope.AUTHOR, has);
            case TAG -> names(Scope.TAG, has);
            case SOURCE -> idOr(ValueField.SOURCE, UUID_FORM, Scope.SOURCE_NAME, has);
            case ENTITY -> idOr(ValueField.ENTITY, UUID_FORM, Scope.ENTITY_NAME, has);
            case SPEAKER -> idOr(ValueField.SPEAKER, UUID_FORM, Scope.SPEAKER_NAME, has);
            case POSITIVE -> idOr(ValueField.POSITIVE, UUID_FORM, Scope.POSITIVE_NAME, has);
            case NEUTRAL -> idOr(ValueField.NEUTRAL, UUID_FORM, Scope.NEUTRAL_NAME, has);
            case NEGATIVE -> idOr(ValueField.NEGATIVE, UUID_FORM, Scope.NEGATIVE_NAME, has);
            case TOPIC -> idOr(ValueField.TOPIC, TOPIC_CODE, Scope.TOPIC_NAME, has);
        };
    }

    private static Clause idOr(ValueField ids, Pattern idForm, Scope names, Has has) {
        UUID own = has.own();
        if (own != null) {
            return new Clause.Value(ids, ArticleFields.own(own));
        }
        return idForm.matcher(has.value()).matches() ? value(ids, has) : names(names, has);
    }

    private static Clause names(Scope scope, Has has) {
        return words(scope, has.value(), Spelling.FOLDED, has);
    }

    private static Clause value(ValueField field, Has has) {
        return new Clause.Value(field, TextAnalysis.value(has.value()));
    }
}
