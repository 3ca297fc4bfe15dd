package io.dateline.gateway.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.fixture.Growth;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The longest queries of every kind, run over a text that repeats what they look for: in the line they stand between
/// every article and its alerts.
class HostileQueriesTest {

    private static final int MAX_QUERY_LENGTH = 20_000;

    /// Below the number of terms that a query may have.
    private static final int MAX_TERMS = 1_900;

    private static final int TEXT_LENGTH = 20_000;

    /// Processor time of one query over one article.
    private static final long MAX_MILLIS = 1_500;

    private static final Findings FINDINGS =
            new Findings(new Language("en", 0.99), List.of(), List.of(), null, List.of(), null);

    /// What text and query repeat: words, and signs of scripts that write without spaces.
    private static final List<String> PIECES = List.of("wall quay ", "墙", "ไ");

    /// Ways to join a term with itself.
    private static final List<String> FORMS = List.of(
            "# OR #",
            "# AND #",
            "quay OR # AND NOT (# AND zzz)",
            "# NEAR/0 #",
            "# NEAR/200 #",
            "# ONEAR/200 #",
            "(# NEAR/200 #) NEAR/200 (# NEAR/200 #)",
            "ATLEAST/100 (# OR #)",
            "ATLEAST/100 (# NEAR/200 #)");

    /// One of each kind; those that name a field take its values from the list of the fields.
    private static List<String> terms(String piece, int many) {
        String repeated = '"' + piece.repeat(many).strip() + '"';
        String word = piece.strip().split(" ")[0];
        Stream<String> plain =
                Stream.of(repeated, "exact:" + repeated, word, word + "*", word + "~1", word + "~2", "@part");
        Stream<String> zones =
                Stream.of(Query.In.Zone.values()).map(zone -> zone.name().toLowerCase(Locale.ROOT) + ':' + repeated);
        return Stream.concat(plain, zones).toList();
    }

    private static List<String> attributes() {
        return Stream.of(Attribute.values())
                .flatMap(attribute ->
                        Stream.of("wall", "en", "negative", "2", "2026").map(value -> attribute.word() + ':' + value))
                .toList();
    }

    /// As often as a query may hold it, joined by the form's own operator.
    private static String longest(String form, String term) {
        String once = form.replace("#", term);
        boolean simple = form.matches("# [^()]*#");
        String more = simple ? form.substring(1, form.length() - 1) + term : " OR " + once;
        int terms = (int) form.chars().filter(sign -> sign == '#').count();
        int times = Math.min(MAX_TERMS / terms, (MAX_QUERY_LENGTH - once.length()) / more.length());
        return once + more.repeat(Math.max(0, times));
    }

    private static Optional<Query> parsed(String text) {
        try {
            return Optional.of(Queries.parse(text, _ -> Optional.of("wall OR 墙 OR \"quay wall\"")));
        } catch (QueryInvalidException e) {
            return Optional.empty();
        }
    }

    @Test
    void everyQueryIsRunInBoundedTime() {
        int run = 0;
        for (String piece : PIECES) {
            Article article = new ArticleBuilder("Wall", piece.repeat(TEXT_LENGTH / piece.length())).build();
            for (int many : List.of(2, 80)) {
                for (String term : terms(piece, many)) {
                    for (String form : FORMS) {
                        Optional<Query> query = parsed(longest(form, term));
                        if (query.isPresent()) {
                            SingleQuery single = new SingleQuery(query.get());
                            Growth.assertWithin(
                                    form + " of " + many + " " + term.substring(0, Math.min(30, term.length())),
                                    MAX_MILLIS,
                                    () -> single.spans(article, FINDINGS));
                            run++;
                        }
                    }
                }
            }
        }
        // The others are refused for their length: they are not run at all.
        assertThat(run).isGreaterThan(200);
    }

    /// So that no new kind of query is left out.
    @Test
    void everyKindOfQueryIsTried() {
        Set<Object> seen = new HashSet<>();
        for (String form : FORMS) {
            terms("wall ", 2).forEach(term -> parsed(form.replace("#", term)).ifPresent(query -> note(query, seen)));
        }
        attributes().forEach(term -> parsed(term).ifPresent(query -> note(query, seen)));

        assertThat(seen)
                .containsAll(leaves(Query.class))
                .contains((Object[]) Attribute.values())
                .contains((Object[]) Query.In.Zone.values())
                .contains((Object[]) Query.Near.Order.values())
                .contains((Object[]) Query.Spelling.values());
    }

    private static Collection<Class<?>> leaves(Class<?> sealed) {
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            leaves.addAll(kind.isSealed() ? leaves(kind) : Set.of(kind));
        }
        return leaves;
    }

    private static void note(Query query, Set<Object> seen) {
        seen.add(query.getClass());
        switch (query) {
            case Query.Terms terms -> seen.add(terms.spelling());
            case Query.And and -> and.operands().forEach(operand -> note(operand, seen));
            case Query.Or or -> or.operands().forEach(operand -> note(operand, seen));
            case Query.Not not -> note(not.operand(), seen);
            case Query.Near near -> {
                seen.add(near.order());
                note(near.left(), seen);
                note(near.right(), seen);
            }
            case Query.AtLeast atLeast -> note(atLeast.body(), seen);
            case Query.Named named -> note(named.body(), seen);
            case Query.In in -> {
                seen.add(in.zone());
                note(in.body(), seen);
            }
            case Query.Has has -> seen.add(has.attribute());
        }
    }
}
