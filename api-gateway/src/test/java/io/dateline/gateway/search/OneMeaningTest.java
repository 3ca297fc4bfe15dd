package io.dateline.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Article;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.Clauses;
import io.dateline.gateway.match.ReverseIndex;
import io.dateline.gateway.match.TextAnalysis;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// One query, one meaning: the index over history, the reverse search and the search for spans agree with a matcher
/// that tries everything.
class OneMeaningTest {

    private static final int ARTICLES = 150;
    private static final int QUERIES = 1_500;

    private final GeneratedQueries generated = new GeneratedQueries(20261123);
    private final List<IndexedArticle> articles = new ArrayList<>();
    private final Map<String, Query> queries = new HashMap<>();

    OneMeaningTest() {
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(generated.article(i));
        }
        while (queries.size() < QUERIES) {
            String text = generated.query(1 + queries.size() % 4);
            queries.put(text, Queries.parse(text));
        }
    }

    @Test
    void indexAndMonitorAndSpansAgreeWithTheNaiveMatcher() throws IOException {
        Map<String, Set<Integer>> forwards = backwards();
        Map<String, Set<Integer>> history = history(articles, queries);
        List<NaiveMatcher> naive = articles.stream().map(NaiveMatcher::new).toList();
        int matched = 0;
        for (Map.Entry<String, Query> entry : queries.entrySet()) {
            Set<Integer> expected = new HashSet<>();
            for (int i = 0; i < ARTICLES; i++) {
                if (naive.get(i).matches(entry.getValue())) {
                    expected.add(i);
                }
            }
            matched += expected.isEmpty() || expected.size() == ARTICLES ? 0 : 1;
            assertThat(history.get(entry.getKey()))
                    .as("index: %s", entry.getKey())
                    .isEqualTo(expected);
            assertThat(forwards.getOrDefault(entry.getKey(), Set.of()))
                    .as("monitor: %s", entry.getKey())
                    .isEqualTo(expected);
        }
        assertThat(matched).as("queries that match some articles but not all").isGreaterThan(QUERIES / 2);
    }

    private static Map<String, Set<Integer>> history(List<IndexedArticle> articles, Map<String, Query> queries)
            throws IOException {
        Map<String, Set<Integer>> found = new HashMap<>();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(TextAnalysis.analyzer()))) {
            for (int i = 0; i < articles.size(); i++) {
                Document document = ArticleDocuments.forIndex(articles.get(i));
                document.add(new StringField("number", String.valueOf(i), Field.Store.YES));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Map.Entry<String, Query> entry : queries.entrySet()) {
                    Set<Integer> numbers = new HashSet<>();
                    for (ScoreDoc hit :
                            searcher.search(QueryCompiler.compile(entry.getValue()), articles.size()).scoreDocs) {
                        numbers.add(Integer.valueOf(
                                searcher.storedFields().document(hit.doc).get("number")));
                    }
                    found.put(entry.getKey(), numbers);
                }
            }
        }
        return found;
    }

    private Map<String, Set<Integer>> backwards() {
        Map<String, Set<Integer>> found = new HashMap<>();
        ReverseIndex<String> reverse = new ReverseIndex<>();
        Map<String, Clause> clauses = new HashMap<>();
        queries.forEach((text, query) -> clauses.put(text, Clauses.of(query)));
        reverse.put(clauses);
        for (int i = 0; i < ARTICLES; i++) {
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

    @Test
    void wordsWithThousandsOfEndingsAreFoundForwardsAndBackwards() throws IOException {
        int endings = 5_000;
        IndexedArticle model = articles.getFirst();
        List<IndexedArticle> many = new ArrayList<>();
        for (int i = 0; i < endings; i += 500) {
            StringBuilder text = new StringBuilder("start");
            for (int k = i; k < i + 500; k++) {
                text.append(" model").append(k).append(k % 7 == 0 ? " fault" : " runs");
            }
            many.add(withText(model, text + " end"));
        }
        List<String> texts = List.of(
                "\"model* fault\"",
                "model49* ONEAR/0 fault",
                "\"model?99 runs\"",
                "ATLEAST/100 model*",
                "start NEAR/1 (model25* OR model49*)",
                "model4999 NEAR/0 model4999",
                "model49* NEAR/2 end");
        List<NaiveMatcher> naive = many.stream().map(NaiveMatcher::new).toList();
        for (String text : texts) {
            Query query = Queries.parse(text);
            Set<Integer> expected = new HashSet<>();
            Set<Integer> backwards = new HashSet<>();
            ReverseIndex<String> reverse = new ReverseIndex<>();
            reverse.put(Map.of(text, Clauses.of(query)));
            for (int i = 0; i < many.size(); i++) {
                IndexedArticle indexed = many.get(i);
                if (naive.get(i).matches(query)) {
                    expected.add(i);
                }
                if (!reverse.match(indexed.article(), indexed.findings()).isEmpty()) {
                    backwards.add(i);
                }
            }
            assertThat(history(many, Map.of(text, query)).get(text))
                    .as("index: %s", text)
                    .isEqualTo(expected);
            assertThat(backwards).as("monitor: %s", text).isEqualTo(expected);
        }
    }

    private static IndexedArticle withText(IndexedArticle model, String text) {
        Article article = model.article();
        return new IndexedArticle(
                new Article(
                        article.id(),
                        1,
                        null,
                        article.source(),
                        null,
                        null,
                        "Title",
                        text,
                        article.byline(),
                        article.publishedAt(),
                        article.publishedPrecision(),
                        article.firstSeenAt(),
                        article.fetchedAt(),
                        null,
                        null,
                        article.tags()),
                1,
                model.findings());
    }
}
