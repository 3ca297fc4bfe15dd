package io.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.bench.copies.ReprintsBenchmark;
import io.dateline.bench.copies.TemplatesBenchmark;
import io.dateline.bench.extraction.ExtractBenchmark;
import io.dateline.bench.feed.FeedsBenchmark;
import io.dateline.bench.feed.PollBenchmark;
import io.dateline.bench.feed.ScheduleBenchmark;
import io.dateline.bench.harness.Benchmark;
import io.dateline.bench.pipeline.AnalyseBenchmark;
import io.dateline.bench.pipeline.WatchBenchmark;
import io.dateline.bench.query.MatcherBenchmark;
import io.dateline.bench.query.SearchBenchmark;
import io.dateline.bench.signal.SignalsBenchmark;
import io.dateline.bench.startup.NativeBenchmark;
import io.dateline.bench.startup.StartBenchmark;
import io.dateline.bench.story.StoriesBenchmark;
import io.dateline.bench.topic.OwnTopicsBenchmark;
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
            Map.entry("signals", SignalsBenchmark::new),
            Map.entry("start", StartBenchmark::new),
            Map.entry("stories", StoriesBenchmark::new),
            Map.entry("templates", TemplatesBenchmark::new),
            Map.entry("watch", WatchBenchmark::new)));

    private Bench() {}

    /// Names of all benchmarks.
    static Set<String> names() {
        return Set.copyOf(BENCHMARKS.keySet());
    }

    public static void main(String[] arguments) throws IOException {
        if (!isKnown(arguments)) {
            System.err.println("usage: ./dateline bench NAME, where NAME is one of " + BENCHMARKS.keySet()
                    + "; signals takes --seed N");
            System.exit(2);
        }
        Supplier<Benchmark> benchmark = arguments.length == 3
                ? () -> new SignalsBenchmark(Long.parseLong(arguments[2]))
                : Objects.requireNonNull(BENCHMARKS.get(arguments[0]));
        long start = System.nanoTime();
        Map<String, Object> figures = benchmark.get().run();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", arguments[0]);
        line.putAll(figures);
        line.put("seconds", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }

    private static boolean isKnown(String[] arguments) {
        boolean seeded = arguments.length == 3
                && arguments[0].equals("signals")
                && arguments[1].equals("--seed")
                && arguments[2].matches("\\d{1,15}");
        return seeded || arguments.length == 1 && BENCHMARKS.containsKey(arguments[0]);
    }
}
