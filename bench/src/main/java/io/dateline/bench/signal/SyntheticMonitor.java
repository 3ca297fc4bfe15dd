package io.dateline.bench.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Generated weeks of one monitor: stories come with the hours of the week and a slow drift, each is carried by
/// 1 to 40 outlets (a heavy tail), and once in two to four weeks there is an event.
final class SyntheticMonitor {

    static final int WEEK = 168;

    /// P(copies ≥ k) is k to the power of minus this: 8 stories in 100 reach four outlets.
    private static final double TAIL = 1.8;

    private static final int MAX_COPIES = 40;

    /// Mean hours from a story's first article to another one.
    private static final double SPREAD_HOURS = 5;

    /// Standard deviation of the change of the logarithm of the rate from a week to the next.
    private static final double DRIFT = 0.06;

    private static final double[] EVENT_DAYS = {1.5, 3, 6};
    private static final int MIN_EVENT = 6;

    /// One article, in hours since the start.
    record Piece(double time, int story) {}

    /// Something that should be told.
    ///
    /// @param onset in hours since the start
    record Happening(double onset, int articles) {}

    final int volume;
    final int weeks;

    /// Oldest first.
    final List<Piece> pieces = new ArrayList<>();

    final List<Happening> events = new ArrayList<>();

    /// Articles of each hour.
    final int[] counts;

    private final SplittableRandom random;
    private int stories;

    /// @param volume articles a week, events aside
    /// @param firstEvent week from which on there are events; `weeks` for none
    SyntheticMonitor(int volume, int weeks, int firstEvent, SplittableRandom random) {
        this.volume = volume;
        this.weeks = weeks;
        this.random = random;
        background();
        double at = firstEvent * WEEK + random.nextDouble() * 2 * WEEK;
        while (at < (weeks - 0.5) * WEEK) {
            event(at);
            at += (2 + 2 * random.nextDouble()) * WEEK;
        }
        pieces.sort(Comparator.comparingDouble(Piece::time));
        counts = new int[weeks * WEEK];
        pieces.forEach(piece -> counts[(int) piece.time()]++);
    }

    int hours() {
        return counts.length;
    }

    private void background() {
        double[] profile = profile();
        double meanCopies = 0;
        for (int k = 1; k <= MAX_COPIES; k++) {
            meanCopies += Math.pow(k, -TAIL);
        }
        double drift = 0;
        for (int week = 0; week < weeks; week++) {
            double storiesAWeek = volume / meanCopies * Math.exp(drift);
            for (int hour = 0; hour < WEEK; hour++) {
                int begun = poisson(storiesAWeek * profile[hour]);
                for (int i = 0; i < begun; i++) {
                    story(week * WEEK + hour + random.nextDouble(), copies());
                }
            }
            drift += DRIFT * gauss();
        }
    }

    private int copies() {
        return (int) Math.min(MAX_COPIES, Math.pow(1 - random.nextDouble(), -1 / TAIL));
    }

    private void event(double onset) {
        double days = EVENT_DAYS[random.nextInt(EVENT_DAYS.length)];
        int articles = (int) Math.max(MIN_EVENT, Math.round(days * volume / 7));
        events.add(new Happening(onset, articles));
        story(onset, articles);
    }

    private void story(double first, int articles) {
        for (int i = 0; i < articles; i++) {
            double time = i == 0 ? first : first - SPREAD_HOURS * Math.log(1 - random.nextDouble());
            if (time < weeks * WEEK) {
                pieces.add(new Piece(time, stories));
            }
        }
        stories++;
    }

    /// Shares of the hours of a week: each monitor has a morning and an evening of its own.
    private double[] profile() {
        double peak = 9 + 4 * random.nextDouble();
        double night = 0.1 + 0.2 * random.nextDouble();
        double weekend = 0.3 + 0.4 * random.nextDouble();
        double[] shares = new double[WEEK];
        for (int hour = 0; hour < WEEK; hour++) {
            double off = (hour % 24 + 0.5 - peak - 2) / 5;
            double day = night + Math.exp(-off * off);
            shares[hour] = day * (hour >= 5 * 24 ? weekend : 1);
        }
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
