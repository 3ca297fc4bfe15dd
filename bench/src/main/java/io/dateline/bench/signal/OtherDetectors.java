package io.dateline.bench.signal;

import java.util.Arrays;

/// Rules of others, as far as they are documented. All want four articles at least, as ours does: without that
/// each of them tells of single articles.
final class OtherDetectors {

    private static final int DAY = 24;
    private static final int MIN_ARTICLES = 4;

    private OtherDetectors() {}

    /// Says whether it signals at the end of an hour.
    interface Rule {
        boolean signals(int[] counts, int hour);
    }

    /// EARS C2: a day against mean and three standard deviations of seven days, two days before.
    static boolean earsC2(int[] counts, int hour) {
        double[] days = new double[7];
        for (int i = 0; i < days.length; i++) {
            days[i] = sum(counts, hour - (i + 3) * DAY, DAY);
        }
        double mean = Arrays.stream(days).average().orElse(0);
        double variance =
                Arrays.stream(days).map(day -> (day - mean) * (day - mean)).sum() / (days.length - 1);
        int day = sum(counts, hour, DAY);
        return day >= MIN_ARTICLES && day > mean + 3 * Math.max(0.2, Math.sqrt(variance));
    }

    /// 150 % more an hour, in six hours, than in the seven days before.
    static boolean percentage(int[] counts, int hour) {
        int brief = sum(counts, hour, 6);
        double usual = sum(counts, hour - 6, 7 * DAY) / 28.0;
        return brief >= MIN_ARTICLES && brief >= 2.5 * usual;
    }

    /// A day against the median of 28 days: 3.5 times the spread, which is taken as one article at least.
    static boolean robustZ(int[] counts, int hour) {
        double[] days = new double[28];
        for (int i = 0; i < days.length; i++) {
            days[i] = sum(counts, hour - (i + 1) * DAY, DAY);
        }
        double median = median(days);
        double spread = Math.max(
                1, median(Arrays.stream(days).map(day -> Math.abs(day - median)).toArray()));
        int day = sum(counts, hour, DAY);
        return day >= MIN_ARTICLES && 0.6745 * (day - median) / spread >= 3.5;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// Articles of the hours that end with one.
    static int sum(int[] counts, int lastHour, int hours) {
        int sum = 0;
        for (int hour = Math.max(0, lastHour - hours + 1); hour <= lastHour; hour++) {
            sum += counts[hour];
        }
        return sum;
    }
}
