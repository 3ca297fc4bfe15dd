package io.dateline.bench.feed;

import io.dateline.bench.harness.Benchmark;
import io.dateline.ingest.feed.schedule.PollBudget;
import io.dateline.ingest.feed.schedule.PollPace;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// How long new articles wait to be seen under one budget of requests, by policy, on a generated fortnight.
///
/// The trace: 2,000 feeds whose rates are log-normal (median one article in four hours, sigma 1.5: a few wires, many
/// blogs), by day three times as busy as by night. The budget is one request per feed and quarter of an hour. The
/// bound is the square-root law with the true rates; a policy that has to learn them does better by chance alone. The
/// first two days are for learning and are not counted.
public final class ScheduleBenchmark implements Benchmark {

    private static final int FEEDS = 2_000;
    private static final int MINUTES = 14 * 24 * 60;
    private static final int WARM_UP = 2 * 24 * 60;
    private static final double REQUESTS_PER_HOUR = FEEDS * 4.0;
    private static final Duration MIN_LENGTH = Duration.ofMinutes(1);
    private static final Duration MAX_LENGTH = Duration.ofHours(2);

    private final SplittableRandom random = new SplittableRandom(4_711);
    private final double[] rates = new double[FEEDS];
    private final double[][] articles = new double[FEEDS][];

    /// When to ask a feed again.
    private interface Policy {

        /// @param interval of before, in minutes
        /// @param added articles found
        /// @return minutes
        double next(int feed, double interval, int added);
    }

    /// @param requests an hour
    /// @param delay mean minutes that an article waited
    private record Outcome(double requests, double delay) {}

    @Override
    public Map<String, Object> run() {
        generate();
        PollBudget law = PollBudget.of(rates, REQUESTS_PER_HOUR, MIN_LENGTH, MAX_LENGTH);
        Outcome bound = simulate((feed, interval, added) -> minutes(law.interval(rates[feed])));
        Outcome even = simulate((feed, interval, added) -> FEEDS * 60 / REQUESTS_PER_HOUR);
        Outcome halving =
                simulate((feed, interval, added) -> Math.clamp(added > 0 ? interval / 2 : interval * 1.2, 1.0, 120.0));
        Outcome learning = simulate(new Learning());
        Map<String, Object> figures = new LinkedHashMap<>();
        put(figures, "square_root_law", bound);
        put(figures, "adaptive", learning);
        put(figures, "even", even);
        put(figures, "halve_or_grow", halving);
        figures.put("adaptive_over_law", rounded(learning.delay() / bound.delay()));
        figures.put("even_over_law", rounded(even.delay() / bound.delay()));
        return figures;
    }

    /// The shipped policy: rates are learned from what polls find, the budget is shared anew every hour.
    private final class Learning implements Policy {

        private final PollPace[] paces = new PollPace[FEEDS];
        private PollBudget budget = PollBudget.of(new double[] {1}, 4, MIN_LENGTH, MAX_LENGTH);
        private int polls;

        Learning() {
            Arrays.fill(paces, PollPace.UNKNOWN);
        }

        @Override
        public double next(int feed, double interval, int added) {
            paces[feed] = paces[feed].after(Duration.ofMillis((long) (interval * 60_000)), added);
            if (polls++ % (FEEDS * 4) == 0) {
                double[] learned =
                        Arrays.stream(paces).mapToDouble(PollPace::rate).toArray();
                budget = PollBudget.of(learned, REQUESTS_PER_HOUR, MIN_LENGTH, MAX_LENGTH);
            }
            return minutes(budget.interval(paces[feed].rate()));
        }
    }

    private void generate() {
        for (int feed = 0; feed < FEEDS; feed++) {
            double gauss = gauss();
            rates[feed] = Math.min(60, 0.25 * Math.exp(1.5 * gauss));
            double most = rates[feed] * 1.5 / 60;
            double[] times = new double[(int) (most * MINUTES * 2) + 100];
            int count = 0;
            double at = 0;
            while (count < times.length) {
                at -= Math.log(1 - random.nextDouble()) / most;
                if (at >= MINUTES) {
                    break;
                }
                boolean day = at % 1_440 >= 420 && at % 1_440 < 1_140;
                if (random.nextDouble() < (day ? 1.0 : 1 / 3.0)) {
                    times[count++] = at;
                }
            }
            articles[feed] = Arrays.copyOf(times, count);
        }
    }

    private double gauss() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private record Due(double at, int feed, double interval) {}

    private Outcome simulate(Policy policy) {
        PriorityQueue<Due> queue = new PriorityQueue<>((a, b) -> Double.compare(a.at(), b.at()));
        SplittableRandom start = new SplittableRandom(7);
        for (int feed = 0; feed < FEEDS; feed++) {
            double first = start.nextDouble() * 15;
            queue.add(new Due(first, feed, first));
        }
        int[] seen = new int[FEEDS];
        long requests = 0;
        long counted = 0;
        double waited = 0;
        while (!queue.isEmpty()) {
            Due due = queue.remove();
            requests += due.at() >= WARM_UP ? 1 : 0;
            int added = 0;
            double[] own = articles[due.feed()];
            while (seen[due.feed()] < own.length && own[seen[due.feed()]] <= due.at()) {
                double published = own[seen[due.feed()]++];
                added++;
                if (published >= WARM_UP) {
                    waited += due.at() - published;
                    counted++;
                }
            }
            double next = policy.next(due.feed(), due.interval(), added);
            if (due.at() + next < MINUTES) {
                queue.add(new Due(due.at() + next, due.feed(), next));
            }
        }
        return new Outcome(requests * 60.0 / (MINUTES - WARM_UP), waited / Math.max(1, counted));
    }

    private static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }

    private static void put(Map<String, Object> figures, String name, Outcome outcome) {
        figures.put(name + "_delay_minutes", rounded(outcome.delay()));
        figures.put(name + "_requests_per_hour", Math.round(outcome.requests()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
