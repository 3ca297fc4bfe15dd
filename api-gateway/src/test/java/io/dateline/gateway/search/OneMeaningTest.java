package io.dateline.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.match.ReverseIndex;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One query, one meaning: the reverse search and the search for spans agree with a matcher that tries everything. So
/// do the indexes over history, see [IndexContract].
class OneMeaningTest {

    private static final int EXPLAINED = 20;

    private final List<IndexedArticle> articles = GeneratedMeaning.ARTICLES;
    private final Map<String, Query> queries = GeneratedMeaning.QUERIES;

    @Test
    void monitorAndSpansAgreeWithTheNaiveMatcher() {
        Map<String, Set<Integer>> forwards = backwards();
        for (String text : queries.keySet()) {
            assertThat(forwards.getOrDefault(text, Set.of()))
                    .as("monitor: %s", text)
                    .isEqualTo(GeneratedMeaning.EXPECTED.get(text));
        }
    }

    private Map<String, Set<Integer>> backwards() {
        Map<String, Set<Integer>> found = new HashMap<>();
        ReverseIndex<String> reverse = new ReverseIndex<>();
        Map<String, Clause> clauses = new HashMap<>();
        queries.forEach((text, query) -> clauses.put(text, QueryCompiler.of(query)));
        reverse.put(clauses);
        for (int i = 0; i < articles.size(); i++) {
            IndexedArticle indexed = articles.get(i);
            for (ReverseIndex.Match<String> match : reverse.matchWithSpans(indexed.article(), indexed.findings())) {
                found.computeIfAbsent(match.key(), _ -> new HashSet<>()).add(i);
                assertThat(new MatchedSpans(queries.get(match.key())).in(indexed))
                        .as("spans: %s", match.key())
                        .contains(match.spans());
            }
        }
        return found;
    }

    /// The explanation is made apart from the run, so that it could tell something else.
    @Test
    void whatTheReverseIndexSaysOfItselfIsWhatItDoes() {
        ReverseIndex<String> reverse = new ReverseIndex<>();
        Map<String, Clause> clauses = new HashMap<>();
        queries.forEach((text, query) -> clauses.put(text, QueryCompiler.of(query)));
        reverse.put(clauses);
        int passedOver = 0;
        for (IndexedArticle indexed : articles.subList(0, Math.min(EXPLAINED, articles.size()))) {
            Set<String> matched = Set.copyOf(reverse.match(indexed.article(), indexed.findings()));
            for (String text : queries.keySet()) {
                ReverseIndex.Reason reason = reverse.explain(text, indexed.article(), indexed.findings())
                        .orElseThrow();
                assertThat(reason.matches()).as(text).isEqualTo(matched.contains(text));
                assertThat(reason.isTried() || !reason.matches()).as(text).isTrue();
                assertThat(reason.terms()).as(text).containsAll(reason.held());
                passedOver += reason.isTried() ? 0 : 1;
            }
        }
        assertThat(passedOver).isPositive();
        assertThat(reverse.explain(
                        "no such query",
                        articles.getFirst().article(),
                        articles.getFirst().findings()))
                .isEmpty();
    }

    @Test
    void wordsWithThousandsOfEndingsAreFound() {
        List<IndexedArticle> many = ManyEndings.articles(articles.getFirst());
        List<NaiveMatcher> naive = GeneratedMeaning.matchers(many);
        for (String text : ManyEndings.QUERIES) {
            Query query = Queries.parse(text);
            Set<Integer> expected = GeneratedMeaning.expected(naive, query);
            Set<Integer> backwards = new HashSet<>();
            ReverseIndex<String> reverse = new ReverseIndex<>();
            reverse.put(Map.of(text, QueryCompiler.of(query)));
            for (int i = 0; i < many.size(); i++) {
                IndexedArticle indexed = many.get(i);
                if (!reverse.match(indexed.article(), indexed.findings()).isEmpty()) {
                    backwards.add(i);
                }
            }
            assertThat(backwards).as("monitor: %s", text).isEqualTo(expected);
        }
    }
}
