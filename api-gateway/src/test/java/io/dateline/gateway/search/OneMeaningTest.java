package io.dateline.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
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
        Map<String, Set<Integer>> history = history();
        int matched = 0;
        for (Map.Entry<String, Query> entry : queries.entrySet()) {
            Set<Integer> expected = new HashSet<>();
            for (int i = 0; i < ARTICLES; i++) {
                if (new NaiveMatcher(articles.get(i)).matches(entry.getValue())) {
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

    private Map<String, Set<Integer>> history() throws IOException {
        Map<String, Set<Integer>> found = new HashMap<>();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(TextAnalysis.analyzer()))) {
            for (int i = 0; i < ARTICLES; i++) {
                Document document = ArticleDocuments.forIndex(articles.get(i));
                document.add(new StringField("number", String.valueOf(i), Field.Store.YES));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Map.Entry<String, Query> entry : queries.entrySet()) {
                    Set<Integer> numbers = new HashSet<>();
                    for (ScoreDoc hit : searcher.search(QueryCompiler.compile(entry.getValue()), ARTICLES).scoreDocs) {
                        numbers.add(Integer.valueOf(
                                searcher.storedFields().document(hit.doc).get("number")));
                    }
                    found.put(entry.getKey(), numbers);
                }
            }
        }
        return found;
    }

    private Map<String, Set<Integer>> backwards() throws IOException {
        Map<String, Set<Integer>> found = new HashMap<>();
        try (Monitor monitor = new Monitor(TextAnalysis.analyzer(), new MultipassTermFilteredPresearcher(3))) {
            for (Map.Entry<String, Query> entry : queries.entrySet()) {
                monitor.register(new MonitorQuery(entry.getKey(), QueryCompiler.compile(entry.getValue())));
            }
            for (int i = 0; i < ARTICLES; i++) {
                MatchedSpans spans = new MatchedSpans(articles.get(i));
                MatchingQueries<QueryMatch> matching =
                        monitor.match(ArticleDocuments.forMatching(articles.get(i)), QueryMatch.SIMPLE_MATCHER);
                assertThat(matching.getErrors()).isEmpty();
                for (QueryMatch match : matching.getMatches()) {
                    found.computeIfAbsent(match.getQueryId(), _ -> new HashSet<>())
                            .add(i);
                    assertThat(spans.of(QueryCompiler.compile(queries.get(match.getQueryId()))))
                            .as("spans: %s", match.getQueryId())
                            .isPresent();
                }
            }
        }
        return found;
    }
}
