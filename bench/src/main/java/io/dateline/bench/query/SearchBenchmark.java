package io.dateline.bench.query;

import io.dateline.bench.harness.Benchmark;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.search.lucene.LuceneIndex;
import io.dateline.local.machine.Directories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How long searches with filters and facets take in the embedded index, one at a time, while nothing is written.
/// The index holds a million articles, or as many as the system property `dateline.bench.articles` says.
public final class SearchBenchmark implements Benchmark {

    private static final int ARTICLES = Integer.getInteger("dateline.bench.articles", 1_000_000);
    private static final int SEARCHES = 1_000;
    private static final int WARM_UP = 200;
    private static final int PAGE = 20;

    @Override
    public Map<String, Object> run() throws IOException {
        Path directory = Files.createTempDirectory("dateline-search-");
        try {
            return measure(directory);
        } finally {
            Directories.delete(directory);
        }
    }

    private static Map<String, Object> measure(Path directory) throws IOException {
        MatcherWorld world = new MatcherWorld(20261125);
        LuceneIndex index = LuceneIndex.in(directory);
        long began = System.nanoTime();
        for (int i = 0; i < ARTICLES; i++) {
            index.put(world.article(i));
        }
        index.refresh();
        double indexing = ARTICLES * 1e9 / (System.nanoTime() - began);
        for (int i = 0; i < WARM_UP; i++) {
            index.search(request(world, SEARCHES + i));
        }
        long[] times = new long[SEARCHES];
        long[] cpu = new long[SEARCHES];
        long found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            SearchRequest request = request(world, i);
            long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long before = System.nanoTime();
            found += index.search(request).total();
            times[i] = System.nanoTime() - before;
            cpu[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
        }
        index.close();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", ARTICLES);
        figures.put("indexed_per_second", Math.round(indexing));
        figures.put("hits_per_search", found / SEARCHES);
        put("", times, figures);
        put("cpu_", cpu, figures);
        return figures;
    }

    private static void put(String name, long[] nanoseconds, Map<String, Object> figures) {
        Arrays.sort(nanoseconds);
        figures.put(name + "p50_ms", Math.round(nanoseconds[SEARCHES / 2] / 1e4) / 100.0);
        figures.put(name + "p95_ms", Math.round(nanoseconds[SEARCHES * 95 / 100] / 1e4) / 100.0);
    }

    /// Every kind of query that monitors ask, all with facets; one in three in one language and a period.
    private static SearchRequest request(MatcherWorld world, int number) {
        boolean filtered = number % 3 == 0;
        SearchRequest all = SearchRequest.of(
                        Queries.parse(world.query(number)),
                        new UUID(0, 1),
                        filtered ? Instant.parse("2026-11-02T00:00:00Z") : null,
                        filtered ? Instant.parse("2027-06-01T00:00:00Z") : null,
                        PAGE)
                .withFacets();
        return filtered ? all.inLanguages(List.of("en")) : all;
    }
}
