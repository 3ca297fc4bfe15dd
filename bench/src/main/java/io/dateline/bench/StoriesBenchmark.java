package io.dateline.bench;

import io.dateline.analysis.story.StoryArticle;
import io.dateline.analysis.story.StoryPolicy;
import io.dateline.analysis.story.StoryState;
import io.dateline.analysis.wording.Profile;
import io.dateline.contract.EventIds;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// How long one article takes to find its story, and how much memory the recent past of a language needs, as that past
/// grows to a million articles (`-Ddateline.bench.articles=N` for another number).
///
/// The articles are generated: each takes [#TERMS] terms, some from the words of its event and the rest from a
/// vocabulary in which a few words are common and most are rare (Zipf's law). An event is written about once by most,
/// and hundreds of times by few. The same seed gives the same articles on any machine.
///
/// Times are those that the one working thread spends on a core, by which other work on the machine matters less.
final class StoriesBenchmark implements Benchmark {

    private static final int TERMS = 110;
    private static final int VOCABULARY = 400_000;
    private static final int EVENT_WORDS = 40;

    /// Events that are written about at the same time.
    private static final int OPEN_EVENTS = 20_000;

    /// Of so many articles in a row the times are kept: the last ones, when the state is largest.
    private static final int TIMED = 200_000;

    private final Random random = new Random(11);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double[] cumulated = cumulated();
    private final List<int[]> events = new ArrayList<>();

    @Override
    public Map<String, Object> run() {
        int articles = Integer.getInteger("dateline.bench.articles", 1_000_000);
        StoryState state = new StoryState();
        StoryPolicy policy = new StoryPolicy();
        Instant start = Instant.parse("2026-11-01T00:00:00Z");
        long window = 30L * 24 * 3600;
        long[] took = new long[Math.min(TIMED, articles)];
        int stories = 0;
        int bridged = 0;
        for (int number = 0; number < articles; number++) {
            StoryArticle article = new StoryArticle(
                    new UUID(number, random.nextLong()),
                    null,
                    start.plusSeconds(window * number / articles),
                    profile());
            long began = threads.getCurrentThreadCpuTime();
            StoryPolicy.Match match = policy.match(state, article);
            UUID story = match == null ? EventIds.of("story", article.articleId()) : match.storyId();
            state.add(article, story, null);
            bridged += match != null && policy.bridged(state, match) != null ? 1 : 0;
            took[number % took.length] = threads.getCurrentThreadCpuTime() - began;
            stories += match == null ? 1 : 0;
            if ((number + 1) % 100_000 == 0) {
                System.err.printf("%d thousand articles, %d MB%n", (number + 1) / 1000, heapMegabytes());
            }
        }
        Arrays.sort(took);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", state.size());
        figures.put("stories", stories);
        figures.put("bridged", bridged);
        figures.put("assignment_p50_ms", milliseconds(took[took.length / 2]));
        figures.put("assignment_p99_ms", milliseconds(took[(int) (took.length * 0.99)]));
        figures.put("assignment_max_ms", milliseconds(took[took.length - 1]));
        figures.put("assignment_mean_ms", milliseconds(Arrays.stream(took).sum() / took.length));
        figures.put("heap_mb", heapMegabytes());
        figures.put("heap_most_mb", Runtime.getRuntime().maxMemory() >> 20);
        figures.put("bytes_an_article", (heapMegabytes() << 20) / Math.max(1, state.size()));
        return figures;
    }

    private static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / 1e3) / 1e3;
    }

    /// In use after a collection.
    private static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }

    private Profile profile() {
        int[] event = event();
        Set<Integer> terms = new HashSet<>();
        List<Integer> order = new ArrayList<>();
        int own = 15 + random.nextInt(15);
        while (order.size() < own) {
            int term = event[random.nextInt(EVENT_WORDS)];
            if (terms.add(term)) {
                order.add(term);
            }
        }
        while (order.size() < TERMS) {
            int term = word();
            if (terms.add(term)) {
                order.add(term);
            }
        }
        int[] all = new int[TERMS];
        float[] weights = new float[TERMS];
        for (int at = 0; at < TERMS; at++) {
            all[at] = order.get(at);
            weights[at] = at < own ? 2 + 4 * random.nextFloat() : 1.7f + random.nextFloat();
        }
        return new Profile(all, weights);
    }

    /// One of the events that are open: some, the big ones, far more often than others. Now and then one ends and
    /// another begins.
    private int[] event() {
        if (events.isEmpty()) {
            for (int number = 0; number < OPEN_EVENTS; number++) {
                events.add(newEvent());
            }
            Collections.shuffle(events, random);
        }
        int at = (int) (OPEN_EVENTS * Math.pow(random.nextDouble(), 3));
        if (random.nextInt(4) == 0) {
            at = random.nextInt(OPEN_EVENTS);
            events.set(at, newEvent());
        }
        return events.get(at);
    }

    private int[] newEvent() {
        int[] words = new int[EVENT_WORDS];
        for (int at = 0; at < EVENT_WORDS; at++) {
            words[at] = word();
        }
        return words;
    }

    private int word() {
        int rank = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[VOCABULARY - 1]);
        // As a hash of a word is: spread over all integers.
        return (rank < 0 ? -rank - 1 : rank) * 0x9E3779B9;
    }

    private static double[] cumulated() {
        double[] sums = new double[VOCABULARY];
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            // Stop words, the first ranks of a language, are no terms.
            sum += 1.0 / (rank + 150);
            sums[rank] = sum;
        }
        return sums;
    }
}
