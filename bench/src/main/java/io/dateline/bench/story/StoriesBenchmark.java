package io.dateline.bench.story;

import io.dateline.analysis.story.StoryArticle;
import io.dateline.analysis.story.StoryPolicy;
import io.dateline.analysis.story.StoryState;
import io.dateline.analysis.wording.EventVector;
import io.dateline.bench.harness.Benchmark;
import io.dateline.contract.id.EventIds;
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

/// How long one article takes to find its story, and how much memory the recent past of a language needs, when that
/// past is a million articles (`-Ddateline.bench.articles=N` for another number). All but the last are loaded
/// with their stories, as after a restart; the time of that is reported too, without the database.
///
/// The articles are generated: each takes [#TERMS] terms, some from the words of its event and the rest from a
/// vocabulary in which a few words are common and most are rare (Zipf's law). Most events have one article, few
/// have hundreds. The same seed gives the same articles on any machine.
///
/// Times are processor time of the one working thread, which other programs hardly add to.
public final class StoriesBenchmark implements Benchmark {

    private static final int TERMS = 110;
    private static final int VOCABULARY = 400_000;
    private static final int EVENT_WORDS = 40;

    /// Events that are written about at the same time.
    private static final int OPEN_EVENTS = 20_000;

    /// The last articles, which are assigned by the policy and timed, when the state is largest.
    private static final int TIMED = 50_000;

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private record Event(UUID id, int[] words) {}

    private final Random random = new Random(11);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double[] cumulated = cumulated();
    private final List<Event> events = new ArrayList<>();

    @Override
    public Map<String, Object> run() {
        int articles = Integer.getInteger("dateline.bench.articles", 1_000_000);
        int timed = Math.min(TIMED, articles);
        StoryState state = new StoryState("en");
        long filling = 0;
        for (int number = 0; number < articles - timed; number++) {
            Event event = event();
            StoryArticle article = article(number, articles, event);
            long began = threads.getCurrentThreadCpuTime();
            state.add(article, event.id(), null);
            filling += threads.getCurrentThreadCpuTime() - began;
            if ((number + 1) % 100_000 == 0) {
                System.err.printf("%,d articles, %d MB%n", number + 1, heapMegabytes());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("read_back", articles - timed);
        figures.put("read_back_seconds", Math.round(filling / 1e7) / 100.0);
        figures.putAll(assign(state, articles, timed));
        figures.put("articles", state.size());
        figures.put("heap_mb", heapMegabytes());
        figures.put("heap_most_mb", Runtime.getRuntime().maxMemory() >> 20);
        return figures;
    }

    private Map<String, Object> assign(StoryState state, int articles, int timed) {
        StoryPolicy policy = new StoryPolicy();
        long[] took = new long[timed];
        int begun = 0;
        int bridged = 0;
        int split = 0;
        for (int at = 0; at < timed; at++) {
            StoryArticle article = article(articles - timed + at, articles, event());
            long began = threads.getCurrentThreadCpuTime();
            StoryPolicy.Match match = policy.match(state, article);
            UUID joined = match.storyId();
            UUID story = joined == null ? EventIds.of("story", article.articleId()) : joined;
            state.add(article.withTypicality(match.typicality()), story, null);
            for (UUID other : match.alsoLike()) {
                bridged += policy.areOne(state, story, other) ? 1 : 0;
            }
            policy.lookAgain(state, story);
            split += policy.split(state, story) == null ? 0 : 1;
            took[at] = threads.getCurrentThreadCpuTime() - began;
            begun += joined == null ? 1 : 0;
        }
        Arrays.sort(took);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("assigned", timed);
        figures.put("begun", begun);
        figures.put("bridged", bridged);
        figures.put("split", split);
        figures.put("assignment_p50_ms", milliseconds(took[timed / 2]));
        figures.put("assignment_p99_ms", milliseconds(took[(int) (timed * 0.99)]));
        figures.put("assignment_max_ms", milliseconds(took[timed - 1]));
        figures.put("assignment_mean_ms", milliseconds(Arrays.stream(took).sum() / timed));
        return figures;
    }

    private StoryArticle article(int number, int articles, Event event) {
        long window = 30L * 24 * 3600;
        Instant at = START.plusSeconds(window * number / articles);
        return StoryArticle.of(new UUID(number, random.nextLong()), null, at, vector(event));
    }

    private static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / 1e3) / 1e3;
    }

    /// Heap in use after a garbage collection.
    private static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }

    private EventVector vector(Event event) {
        Set<Integer> terms = new HashSet<>();
        List<Integer> order = new ArrayList<>();
        int own = 15 + random.nextInt(15);
        while (order.size() < own) {
            int term = event.words()[random.nextInt(EVENT_WORDS)];
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
        return new EventVector(all, weights);
    }

    /// One of the events that are open: some, the big ones, far more often than others. Now and then one ends and
    /// another begins.
    private Event event() {
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

    private Event newEvent() {
        int[] words = new int[EVENT_WORDS];
        for (int at = 0; at < EVENT_WORDS; at++) {
            words[at] = word();
        }
        return new Event(new UUID(random.nextLong(), random.nextLong()), words);
    }

    private int word() {
        int rank = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[VOCABULARY - 1]);
        // Uniform over all integers, as hashes of words are.
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
