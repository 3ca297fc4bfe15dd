package io.dateline.gateway.search;

import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import io.dateline.gateway.query.QueryInvalidException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/// What a query means, in Lucene's terms: the same for the index over history and for the reverse search.
///
/// Without a field, words and phrases are looked for in the title and in the text; a phrase and both sides of a
/// NEAR stand in the same one of the two.
public final class QueryCompiler {

    /// Lucene's own limit of 1,024 guards against less trusted input; ours is in the parser. Also the most words of
    /// the index that one wildcard inside a NEAR may stand for; two letters and a star never stand for so many.
    static final int MAX_CLAUSES = 1 << 20;

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOPIC_CODE = Pattern.compile("(?i)medtop:\\d+");
    private static final List<String> BOTH = List.of(Fields.TITLE, Fields.TEXT);

    static {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    }

    private QueryCompiler() {}

    /// @throws QueryInvalidException a word holds nothing to search for, or a NEAR has too many sides
    public static org.apache.lucene.search.Query compile(Query query) {
        return compile(query, BOTH);
    }

    private static org.apache.lucene.search.Query compile(Query query, List<String> zones) {
        return switch (query) {
            case Terms terms -> {
                List<TextAnalysis.Term> words = words(terms.text(), terms);
                yield inEach(zones, zone -> words(zone, words));
            }
            case And and -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (Query operand : and.operands()) {
                    if (operand instanceof Not not) {
                        all.add(compile(not.operand(), zones), Occur.MUST_NOT);
                    } else {
                        all.add(compile(operand, zones), operand instanceof Has ? Occur.FILTER : Occur.MUST);
                    }
                }
                yield all.build();
            }
            case Or or -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                or.operands().forEach(operand -> any.add(compile(operand, zones), Occur.SHOULD));
                yield any.build();
            }
            case Not not ->
                throw new QueryInvalidException("A negation cannot stand here.", not.place(), "Write: … AND NOT word.");
            case In in -> compile(in.body(), List.of(in.zone() == In.Zone.TITLE ? Fields.TITLE : Fields.TEXT));
            case Near near -> inEach(zones, zone -> new IntervalQuery(zone, NearCompiler.compile(near)));
            case Has has -> attribute(has);
        };
    }

    private static org.apache.lucene.search.Query inEach(
            List<String> zones, Function<String, org.apache.lucene.search.Query> query) {
        if (zones.size() == 1) {
            return query.apply(zones.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        zones.forEach(zone -> any.add(query.apply(zone), Occur.SHOULD));
        return any.build();
    }

    /// @param node where to point if the text holds no word
    static List<TextAnalysis.Term> words(String text, Query node) {
        List<TextAnalysis.Term> words = TextAnalysis.terms(text);
        if (words.isEmpty()) {
            throw new QueryInvalidException(
                    "“" + text + "” holds nothing to search for.", node.place(), "Leave it out, or write it in words.");
        }
        for (TextAnalysis.Term word : words) {
            if (word.pattern() && (word.text().charAt(0) == '*' || word.text().charAt(0) == '?')) {
                throw new QueryInvalidException(
                        "“" + text + "” has a wildcard that belongs to no word.",
                        node.place(),
                        "Put the wildcard directly behind letters.");
            }
        }
        return words;
    }

    private static org.apache.lucene.search.Query words(String field, List<TextAnalysis.Term> words) {
        if (words.size() == 1) {
            return word(field, words.getFirst());
        }
        if (words.stream().anyMatch(TextAnalysis.Term::pattern)) {
            return new IntervalQuery(field, NearCompiler.phrase(words));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, word.text())));
        return phrase.build();
    }

    private static org.apache.lucene.search.Query word(String field, TextAnalysis.Term word) {
        if (!word.pattern()) {
            return new TermQuery(new Term(field, word.text()));
        }
        return word.isPrefix()
                ? new PrefixQuery(new Term(field, word.prefix()))
                : new WildcardQuery(new Term(field, word.text()));
    }

    private static org.apache.lucene.search.Query attribute(Has has) {
        String value = has.value();
        return switch (has.attribute()) {
            case LANGUAGE -> value(Fields.LANGUAGE, value);
            case COUNTRY -> value(Fields.COUNTRY, value);
            case SENTIMENT -> value(Fields.SENTIMENT, value);
            case AUTHOR -> words(Fields.AUTHOR, words(value, has));
            case TAG -> words(Fields.TAG, words(value, has));
            case SOURCE -> idOr(Fields.SOURCE, UUID_FORM, Fields.SOURCE_NAME, has);
            case ENTITY -> idOr(Fields.ENTITY, UUID_FORM, Fields.ENTITY_NAME, has);
            case TOPIC -> idOr(Fields.TOPIC, TOPIC_CODE, Fields.TOPIC_NAME, has);
        };
    }

    private static org.apache.lucene.search.Query idOr(String ids, Pattern idForm, String names, Has has) {
        return idForm.matcher(has.value()).matches() ? value(ids, has.value()) : words(names, words(has.value(), has));
    }

    private static org.apache.lucene.search.Query value(String field, String value) {
        return new TermQuery(new Term(field, value.toLowerCase(Locale.ROOT)));
    }
}
