package io.dateline.gateway.search;

import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Generated articles, generated queries, and which finds which by [NaiveMatcher]. Worked out once for all tests: to
/// try everything takes its time.
final class GeneratedMeaning {

    static final List<IndexedArticle> ARTICLES = new ArrayList<>();

    /// By their text.
    static final Map<String, Query> QUERIES = new LinkedHashMap<>();

    /// Numbers of the articles that a query finds, by its text.
    static final Map<String, Set<Integer>> EXPECTED = new LinkedHashMap<>();

    private static final int SEED = 20261123;
    private static final int ARTICLE_COUNT = 150;
    private static final int QUERY_COUNT = 1_500;

    static {
        GeneratedQueries generated = new GeneratedQueries(SEED);
        for (int i = 0; i < ARTICLE_COUNT; i++) {
            ARTICLES.add(generated.article(i));
        }
        while (QUERIES.size() < QUERY_COUNT) {
            String text = generated.query(1 + QUERIES.size() % 4);
            QUERIES.put(text, Queries.parse(text, GeneratedQueries.OWN));
        }
        List<NaiveMatcher> naive = matchers(ARTICLES);
        QUERIES.forEach((text, query) -> EXPECTED.put(text, expected(naive, query)));
        long telling = EXPECTED.values().stream()
                .filter(found -> !found.isEmpty() && found.size() < ARTICLE_COUNT)
                .count();
        if (telling <= QUERY_COUNT / 2) {
            throw new AssertionError("too few queries find some articles and not all: " + telling);
        }
    }

    private GeneratedMeaning() {}

    static List<NaiveMatcher> matchers(List<IndexedArticle> articles) {
        return articles.stream().map(NaiveMatcher::new).toList();
    }

    static Set<Integer> expected(List<NaiveMatcher> naive, Query query) {
        Set<Integer> expected = new HashSet<>();
        for (int i = 0; i < naive.size(); i++) {
            if (naive.get(i).matches(query)) {
                expected.add(i);
            }
        }
        return expected;
    }
}
