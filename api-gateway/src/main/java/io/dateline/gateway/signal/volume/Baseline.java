package io.dateline.gateway.signal.volume;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was usual before a moment, as plain counts: enough to compute the expected number again.
///
/// @param from of the weeks counted
/// @param to 24 h before the moment, to the hour
/// @param weeks articles of each whole week, the latest first; at most four. Empty for a monitor younger than a
///     week
/// @param days how long the monitor has a history, at most 28
/// @param youngCount of a monitor younger than a week: all its articles; else 0
/// @param youngShare what share of a usual week the hours of `youngCount` are; else 0
/// @param ownInWindow articles of up to eight weeks in the hours of the week that the window has
/// @param ownTotal articles of those weeks
/// @param priorInWindow share of the window in the profile of the team
/// @param squares mean of min((x - μ)²/max(μ, ¼), 16) over the windows of 28 days; null without any
/// @param negative articles of 28 days
/// @param judged articles of 28 days whose tone is known
@RegisterForReflection
public record Baseline(
        Instant from,
        Instant to,
        List<Integer> weeks,
        int days,
        int youngCount,
        double youngShare,
        double ownInWindow,
        int ownTotal,
        double priorInWindow,
        @Nullable Double squares,
        int negative,
        int judged) {

    static final int MAX_WEEKS = 4;
    private static final int PROFILE_WEEKS = 8;

    /// A day of history is the least that anything can be expected from.
    private static final int MIN_HOURS = 24;

    /// The last hours before the moment are no part of what was usual.
    private static final int LAG_HOURS = 24;

    private static final double MAX_SQUARE = 16;
    private static final double MIN_DIVISOR = 0.25;

    public Baseline {
        weeks = List.copyOf(weeks);
    }

    /// @param window in hours
    /// @param negatives whether to count the negative alone
    /// @return null if the monitor has a history of less than a day
    static @Nullable Baseline of(
            Instant at, ZoneId zone, HourCounts history, WeekProfile team, int window, boolean negatives) {
        long end = HourCounts.hourOf(at) - LAG_HOURS;
        long known = end - history.firstHour();
        if (known < MIN_HOURS) {
            return null;
        }
        int profileWeeks = (int) Math.min(PROFILE_WEEKS, known / WeekProfile.HOURS);
        int span = (int) Math.min(known, (long) PROFILE_WEEKS * WeekProfile.HOURS);
        long start = end - span;
        int[] hours = WeekProfile.hoursOfWeek(start, span, zone);
        int[] counts = new int[span];
        int[] own = new int[WeekProfile.HOURS];
        int ownTotal = 0;
        for (int i = 0; i < span; i++) {
            counts[i] = history.count(start + i, negatives);
            if (i >= span - profileWeeks * WeekProfile.HOURS) {
                own[hours[i]] += counts[i];
                ownTotal += counts[i];
            }
        }
        List<Integer> weeks = new ArrayList<>();
        for (int week = 0; week < Math.min(MAX_WEEKS, profileWeeks); week++) {
            weeks.add(sum(counts, span - (week + 1) * WeekProfile.HOURS, span - week * WeekProfile.HOURS));
        }
        double[] shares = new double[span];
        for (int i = 0; i < span; i++) {
            shares[i] = share(own[hours[i]], ownTotal, team.share(hours[i]));
        }
        boolean young = weeks.isEmpty();
        double youngShare = young ? sum(shares, 0, span) : 0;
        int youngCount = young ? sum(counts, 0, span) : 0;
        int days = Math.min(span, MAX_WEEKS * WeekProfile.HOURS);
        double rate = rate(weeks, youngCount, youngShare);
        double[] inWindow = inWindow(at, zone, window, own, team);
        int negative = 0;
        int judged = 0;
        for (int i = 0; i < days; i++) {
            negative += history.negative(end - 1 - i);
            judged += history.judged(end - 1 - i);
        }
        int used = young ? span : weeks.size() * WeekProfile.HOURS;
        return new Baseline(
                Instant.ofEpochSecond((end - used) * 3600),
                Instant.ofEpochSecond(end * 3600),
                weeks,
                days / 24,
                youngCount,
                youngShare,
                inWindow[0],
                ownTotal,
                inWindow[1],
                squares(counts, shares, span - days, window, rate),
                negative,
                judged);
    }

    /// Articles of the same hours of the week, and the team's share of them; the hours at the window's ends by
    /// as much of them as is in it.
    private static double[] inWindow(Instant at, ZoneId zone, int window, int[] own, WeekProfile team) {
        long first = HourCounts.hourOf(at) - window;
        double past = Math.floorMod(at.getEpochSecond(), 3600L) / 3600.0;
        int[] hours = WeekProfile.hoursOfWeek(first, window + 1, zone);
        double ownCount = 0;
        double prior = 0;
        for (int i = 0; i <= window; i++) {
            double weight = i == 0 ? 1 - past : i == window ? past : 1;
            ownCount += weight * own[hours[i]];
            prior += weight * team.share(hours[i]);
        }
        return new double[] {ownCount, prior};
    }

    private static @Nullable Double squares(int[] counts, double[] shares, int from, int window, double rate) {
        double total = 0;
        int windows = 0;
        int x = 0;
        double share = 0;
        for (int i = from; i < counts.length; i++) {
            x += counts[i];
            share += shares[i];
            if (i - from >= window) {
                x -= counts[i - window];
                share -= shares[i - window];
            }
            if (i - from >= window - 1) {
                double expected = rate * share;
                double off = x - expected;
                total += Math.min(off * off / Math.max(expected, MIN_DIVISOR), MAX_SQUARE);
                windows++;
            }
        }
        return windows == 0 ? null : total / windows;
    }

    private static double share(double own, int ownTotal, double prior) {
        return (own + WeekProfile.PRIOR_COUNTS * prior) / (ownTotal + WeekProfile.PRIOR_COUNTS);
    }

    private static double rate(List<Integer> weeks, int youngCount, double youngShare) {
        if (weeks.isEmpty()) {
            return youngShare > 0 ? youngCount / youngShare : 0;
        }
        return capped(weeks).stream().mapToDouble(week -> week).sum() / weeks.size();
    }

    private static List<Double> capped(List<Integer> weeks) {
        double cap = cap(weeks);
        return weeks.stream().map(week -> Math.min(week, cap)).toList();
    }

    /// So much of a week counts at most: a crisis of the past must not hide the next one.
    private static double cap(List<Integer> weeks) {
        List<Integer> sorted = weeks.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
        return 1.5 * median + 2;
    }

    /// Articles a week.
    double weeklyRate() {
        return rate(weeks, youngCount, youngShare);
    }

    /// The share of a week's articles that the window usually has.
    double windowShare() {
        return share(ownInWindow, ownTotal, priorInWindow);
    }

    /// Articles that the expected number rests on, a long week's beyond the cap left out.
    double baseCount() {
        return weeks.isEmpty()
                ? youngCount
                : capped(weeks).stream().mapToDouble(week -> week).sum();
    }

    /// Weeks of which a part was left out.
    int cappedWeeks() {
        if (weeks.isEmpty()) {
            return 0;
        }
        double cap = cap(weeks);
        return (int) weeks.stream().filter(week -> week > cap).count();
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
        }
        return sum;
    }

    private static double sum(double[] shares, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += shares[i];
        }
        return sum;
    }
}
