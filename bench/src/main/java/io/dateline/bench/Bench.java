package io.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.bench.alert.AlertsBenchmark;
import io.dateline.bench.briefing.BriefingBenchmark;
import io.dateline.bench.copies.ReprintsBenchmark;
import io.dateline.bench.copies.TemplatesBenchmark;
import io.dateline.bench.extraction.ExtractBenchmark;
import io.dateline.bench.feed.FeedsBenchmark;
import io.dateline.bench.feed.PollBenchmark;
import io.dateline.bench.feed.ScheduleBenchmark;
import io.dateline.bench.harness.Benchmark;
import io.dateline.bench.multilingual.NamesBenchmark;
import io.dateline.bench.pipeline.AnalyseBenchmark;
import io.dateline.bench.pipeline.GrowthBenchmark;
import io.dateline.bench.pipeline.PipelineBenchmark;
import io.dateline.bench.pipeline.WatchBenchmark;
import io.dateline.bench.query.MatcherBenchmark;
import io.dateline.bench.query.SearchBenchmark;
import io.dateline.bench.signal.SignalsBenchmark;
import io.dateline.bench.startup.NativeBenchmark;
import io.dateline.bench.startup.StartBenchmark;
import io.dateline.bench.story.StoriesBenchmark;
import io.dateline.bench.topic.OwnTopicsBenchmark;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `./dateline bench NAME`: runs one benchmark and prints its figures as one JSON line, the last of its output.
public final class Bench {

    /// A benchmark.
    ///
    /// @param options numbers that it takes as `--NAME N`, with what they are where nobody says
    /// @param make a number for each of them
    private record Offer(Map<String, Long> options, Function<Map<String, Long>, Benchmark> make) {

        Offer(Supplier<Benchmark> make) {
            this(Map.of(), given -> make.get());
        }
    }

    /// One line a benchmark; keep them in alphabetical order.
    private static final Map<String, Offer> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "alerts",
                    new Offer(
                            Map.of("seed", 1L, "faults", 100L),
                            given -> new AlertsBenchmark(of(given, "seed"), Math.toIntExact(of(given, "faults"))))),
            Map.entry("analyse", new Offer(AnalyseBenchmark::new)),
            Map.entry("briefing", new Offer(BriefingBenchmark::new)),
            Map.entry("extract", new Offer(ExtractBenchmark::new)),
            Map.entry("feeds", new Offer(FeedsBenchmark::new)),
            Map.entry("growth", new Offer(GrowthBenchmark::new)),
            Map.entry("matcher", new Offer(MatcherBenchmark::new)),
            Map.entry("names", new Offer(NamesBenchmark::new)),
            Map.entry("native", new Offer(NativeBenchmark::new)),
            Map.entry("own-topics", new Offer(OwnTopicsBenchmark::new)),
            Map.entry("pipeline", new Offer(PipelineBenchmark::new)),
            Map.entry("poll", new Offer(PollBenchmark::new)),
            Map.entry("reprints", new Offer(ReprintsBenchmark::new)),
            Map.entry("schedule", new Offer(ScheduleBenchmark::new)),
            Map.entry("search", new Offer(SearchBenchmark::new)),
            Map.entry("signals", new Offer(Map.of("seed", 1L), given -> new SignalsBenchmark(of(given, "seed")))),
            Map.entry("start", new Offer(StartBenchmark::new)),
            Map.entry("stories", new Offer(StoriesBenchmark::new)),
            Map.entry("templates", new Offer(TemplatesBenchmark::new)),
            Map.entry("watch", new Offer(WatchBenchmark::new))));

    private Bench() {}

    /// Names of all benchmarks.
    static Set<String> names() {
        return Set.copyOf(BENCHMARKS.keySet());
    }

    public static void main(String[] arguments) throws IOException {
        Offer offer = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        Map<String, Long> options = offer == null ? null : options(offer, arguments);
        if (offer == null || options == null) {
            System.err.println("usage: ./dateline bench NAME, where NAME is one of " + BENCHMARKS.keySet()
                    + "; alerts takes --seed N and --faults N, signals takes --seed N");
            System.exit(2);
            return;
        }
        long start = System.nanoTime();
        Map<String, Object> figures = offer.make().apply(options).run();
        System.out.printf("It took %.1f s.%n", (System.nanoTime() - start) / 1e9);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", arguments[0]);
        line.putAll(figures);
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }

    private static long of(Map<String, Long> given, String option) {
        return Objects.requireNonNull(given.get(option), option);
    }

    /// @param arguments the name of the benchmark and what follows it
    /// @return null if they are not understood
    private static @Nullable Map<String, Long> options(Offer offer, String[] arguments) {
        Map<String, Long> options = new HashMap<>(offer.options());
        for (int i = 1; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            boolean understood =
                    options.containsKey(name) && i + 1 < arguments.length && arguments[i + 1].matches("\\d{1,9}");
            if (!understood) {
                return null;
            }
            options.put(name, Long.parseLong(arguments[i + 1]));
        }
        return options;
    }
}
