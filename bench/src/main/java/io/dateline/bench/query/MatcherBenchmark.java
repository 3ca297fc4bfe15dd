package io.dateline.bench.query;

import io.dateline.bench.harness.Benchmark;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.match.ReverseIndex;
import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.lucene.ArticleDocuments;
import io.dateline.gateway.search.lucene.LuceneQueryCompiler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/// Articles per second of processor time that one thread matches against 10,000 and 100,000 monitors, beside Lucene's
/// monitor with its default and its best stock presearcher, on the same queries and articles. Answers are compared
/// article by article: with every query run (brute force), and with Lucene.
public final class MatcherBenchmark implements Benchmark {

    private static final int[] SIZES = {10_000, 100_000};
    private static final int ARTICLES = 3_000;

    /// Articles of the warm-up.
    private static final int WARM_UP = 1_000;

    /// Articles whose answers are compared with brute force.
    private static final int CHECKED = 300;

    private static final long TIME_NS = 6_000_000_000L;

    /// Lucene needs much memory for a moment when more are registered at once.
    private static final int CHUNK = 500;

    private static final int PASSES = 3;

    @Override
    public Map<String, Object> run() throws IOException {
        MatcherWorld world = new MatcherWorld(20261125);
        List<IndexedArticle> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(world.article(i));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int size : SIZES) {
            measure(size, world, articles, figures);
        }
        return figures;
    }

    private static void measure(
            int size, MatcherWorld world, List<IndexedArticle> articles, Map<String, Object> figures)
            throws IOException {
        Map<Integer, io.dateline.gateway.query.Query> queries = new HashMap<>();
        for (int i = 0; i < size; i++) {
            queries.put(i, Queries.parse(world.query(i)));
        }
        ReverseIndex<Integer> index = new ReverseIndex<>();
        long began = cpuNanos();
        Map<Integer, Clause> clauses = new HashMap<>();
        queries.forEach((number, query) -> clauses.put(number, QueryCompiler.of(query)));
        index.put(clauses);
        figures.put("registered_per_second_" + size, perSecond(size, cpuNanos() - began));
        Function<IndexedArticle, Set<Integer>> own =
                article -> new HashSet<>(index.match(article.article(), article.findings()));
        figures.put("docs_per_second_" + size, speed(articles, own));
        compare(size, articles, own, index, figures);
        figures.put("lucene_default_" + size, lucene(new TermFilteredPresearcher(), queries, articles, own));
        figures.put(
                "lucene_multipass_" + size,
                lucene(new MultipassTermFilteredPresearcher(PASSES), queries, articles, own));
    }

    private static void compare(
            int size,
            List<IndexedArticle> articles,
            Function<IndexedArticle, Set<Integer>> own,
            ReverseIndex<Integer> index,
            Map<String, Object> figures) {
        int missed = 0;
        int extra = 0;
        int hits = 0;
        for (IndexedArticle article : articles.subList(0, CHECKED)) {
            Set<Integer> expected = new HashSet<>(index.matchByForce(article.article(), article.findings()));
            Set<Integer> found = own.apply(article);
            hits += expected.size();
            missed += (int)
                    expected.stream().filter(number -> !found.contains(number)).count();
            extra += (int)
                    found.stream().filter(number -> !expected.contains(number)).count();
        }
        figures.put("missed_" + size, missed);
        figures.put("extra_" + size, extra);
        figures.put("hits_per_doc_" + size, hits / (double) CHECKED);
    }

    /// @return articles a second, after a warm-up
    private static double speed(List<IndexedArticle> articles, Function<IndexedArticle, Set<Integer>> match) {
        articles.subList(0, WARM_UP).forEach(match::apply);
        long began = cpuNanos();
        int done = 0;
        while (cpuNanos() - began < TIME_NS) {
            match.apply(articles.get(done++ % articles.size()));
        }
        return perSecond(done, cpuNanos() - began);
    }

    private static double lucene(
            Presearcher presearcher,
            Map<Integer, io.dateline.gateway.query.Query> queries,
            List<IndexedArticle> articles,
            Function<IndexedArticle, Set<Integer>> own)
            throws IOException {
        MonitorConfiguration settings = new MonitorConfiguration();
        settings.setQueryUpdateBufferSize(CHUNK);
        try (Monitor monitor = new Monitor(TextAnalysis.analyzer(), presearcher, settings)) {
            List<MonitorQuery> chunk = new ArrayList<>();
            for (Map.Entry<Integer, io.dateline.gateway.query.Query> entry : queries.entrySet()) {
                chunk.add(new MonitorQuery(entry.getKey().toString(), LuceneQueryCompiler.compile(entry.getValue())));
                if (chunk.size() == CHUNK) {
                    monitor.register(chunk);
                    chunk.clear();
                }
            }
            monitor.register(chunk);
            for (int i = 0; i < 20; i++) {
                found(monitor, articles.get(i));
            }
            int done = 0;
            long spent = 0;
            while (spent < TIME_NS && done < articles.size()) {
                IndexedArticle article = articles.get(done++);
                long began = cpuNanos();
                Set<Integer> found = found(monitor, article);
                spent += cpuNanos() - began;
                if (!found.equals(own.apply(article))) {
                    throw new IllegalStateException("Lucene's monitor answers otherwise for article " + done);
                }
            }
            return perSecond(done, spent);
        }
    }

    private static Set<Integer> found(Monitor monitor, IndexedArticle article) throws IOException {
        Set<Integer> numbers = new HashSet<>();
        for (QueryMatch match : monitor.match(ArticleDocuments.forMatching(article), QueryMatch.SIMPLE_MATCHER)
                .getMatches()) {
            numbers.add(Integer.valueOf(match.getQueryId()));
        }
        return numbers;
    }

    /// Processor time of this thread, which other programs on the machine do not add to.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double perSecond(long count, long nanoseconds) {
        return Math.round(count * 1e10 / nanoseconds) / 10.0;
    }
}
