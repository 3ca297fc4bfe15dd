package io.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// `./dateline bench NAME`: runs one benchmark and prints its figures as one JSON line, the last of its output.
public final class Bench {

    /// One line a benchmark; keep them in alphabetical order.
    private static final Map<String, Supplier<Benchmark>> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry("analyse", AnalyseBenchmark::new),
            Map.entry("extract", ExtractBenchmark::new),
            Map.entry("feeds", FeedsBenchmark::new),
            Map.entry("matcher", MatcherBenchmark::new),
            Map.entry("native", NativeBenchmark::new),
            Map.entry("own-topics", OwnTopicsBenchmark::new),
            Map.entry("poll", PollBenchmark::new),
            Map.entry("reprints", ReprintsBenchmark::new),
            Map.entry("schedule", ScheduleBenchmark::new),
            Map.entry("search", SearchBenchmark::new),
            Map.entry("start", StartBenchmark::new),
            Map.entry("stories", StoriesBenchmark::new),
            Map.entry("watch", WatchBenchmark::new)));

    private Bench() {}

    /// Names of all benchmarks.
    static Set<String> names() {
        return Set.copyOf(BENCHMARKS.keySet());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !BENCHMARKS.containsKey(arguments[0])) {
            System.err.println("usage: ./dateline bench NAME, where NAME is one of " + BENCHMARKS.keySet());
            System.exit(2);
        }
        long start = System.nanoTime();
        Map<String, Object> figures =
                Objects.requireNonNull(BENCHMARKS.get(arguments[0])).get().run();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", arguments[0]);
        line.putAll(figures);
        line.put("seconds", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }
}
