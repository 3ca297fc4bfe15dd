package io.dateline.gateway.match;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Why an article matches a query or does not, clause by clause.
///
/// @param clause printed in its clear form
/// @param kind `and`, `or`, `not`, `near`, `atleast`, `field`, `words`, `attribute` or `named`
/// @param place in the query's text
/// @param holds whether the clause, taken alone, holds for the article; of a `not`: whether what must not occur does
///     not
/// @param spans where its words stand, title first; empty unless it holds
/// @param zones of the spans: `title`, `lede`, `text`
/// @param parts in the order of the query; empty for a single word, phrase or attribute
public record Explanation(
        String clause,
        String kind,
        Place place,
        boolean holds,
        List<Span> spans,
        List<String> zones,
        List<Explanation> parts) {

    /// @throws io.dateline.gateway.query.QueryInvalidException the query holds nothing to search for
    public static Explanation of(Query query, Article article, Findings findings) {
        Dictionary dictionary = new Dictionary();
        Step step = step(query, Scope.BOTH, dictionary);
        ArticleWords words = new ArticleWords(dictionary);
        words.read(article, findings);
        return step.run(words, ArticleFields.ledeEnd(article.text()));
    }

    private record Step(Query query, CompiledQuery compiled, List<Step> parts) {

        Explanation run(ArticleWords words, int ledeEnd) {
            boolean matches = compiled.matches(words);
            boolean negated = query instanceof Not;
            Intervals found = new Intervals();
            if (matches) {
                compiled.collect(words, found);
            }
            List<Span> spans = words.spans(found);
            TreeSet<String> zones = new TreeSet<>();
            for (Span span : spans) {
                zones.add(span.field() == Span.Field.TITLE ? "title" : span.start() < ledeEnd ? "lede" : "text");
            }
            return new Explanation(
                    Queries.print(query),
                    kind(query),
                    query.place(),
                    matches != negated,
                    spans,
                    List.copyOf(zones),
                    parts.stream().map(part -> part.run(words, ledeEnd)).toList());
        }
    }

    private static Step step(Query query, Scope scope, Dictionary dictionary) {
        Scope inside = query instanceof In in ? QueryCompiler.scope(in.zone()) : scope;
        Query asked = query instanceof Not not ? not.operand() : query;
        List<Step> parts = new ArrayList<>();
        for (Query part : parts(query)) {
            parts.add(step(part, inside, dictionary));
        }
        return new Step(query, CompiledQuery.of(QueryCompiler.of(asked, scope), dictionary), parts);
    }

    private static List<Query> parts(Query query) {
        return switch (query) {
            case And and -> and.operands();
            case Or or -> or.operands();
            case Not not -> List.of(not.operand());
            case Near near -> List.of(near.left(), near.right());
            case AtLeast atLeast -> List.of(atLeast.body());
            case In in -> List.of(in.body());
            case Named named -> List.of(named.body());
            case Terms _, Has _ -> List.of();
        };
    }

    private static String kind(Query query) {
        return switch (query) {
            case Terms _ -> "words";
            case Has _ -> "attribute";
            case In _ -> "field";
            default -> query.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
