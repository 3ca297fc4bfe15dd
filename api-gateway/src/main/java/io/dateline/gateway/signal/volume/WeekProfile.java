package io.dateline.gateway.signal.volume;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// How the articles of a week are spread over its hours: a share for each, counted from Monday 00:00 in the
/// team's time zone. The shares add up to 1.
public final class WeekProfile {

    public static final int HOURS = 168;

    /// A profile that was learned counts as much as one that was there before it once it has as many articles.
    static final double PRIOR_COUNTS = 300;

    /// Articles by hour of a working day, in thousandths: much in the morning, little by night.
    private static final int[] DAY = {
        14, 11, 9, 9, 13, 24, 40, 52, 60, 64, 66, 64, 62, 60, 60, 60, 60, 58, 52, 44, 38, 32, 27, 21
    };

    /// Monday to Sunday, held against a working day.
    private static final double[] DAYS = {0.98, 1.04, 1.04, 1.03, 0.97, 0.52, 0.48};

    /// News in general: what is expected of a team of which nothing is known yet.
    public static final WeekProfile NEWS = news();

    private final double[] shares;

    private WeekProfile(double[] shares) {
        this.shares = shares;
    }

    private static WeekProfile news() {
        double[] weights = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            weights[hour] = DAY[hour % 24] * DAYS[hour / 24];
        }
        return new WeekProfile(normalised(weights));
    }

    private static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int hour = 0; hour < weights.length; hour++) {
            weights[hour] /= sum;
        }
        return weights;
    }

    /// Of a team: what all its monitors found in the last eight weeks, and [#NEWS] as far as that is little.
    ///
    /// @param counts articles by hour of the week, 168
    public static WeekProfile ofTeam(long[] counts) {
        if (counts.length != HOURS) {
            throw new IllegalArgumentException(counts.length + " hours");
        }
        double[] weights = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            weights[hour] = counts[hour] + PRIOR_COUNTS * NEWS.share(hour);
        }
        return new WeekProfile(normalised(weights));
    }

    /// @param hour of the week, 0 to 167
    public double share(int hour) {
        return shares[hour];
    }

    /// The hour of the week that a moment lies in.
    ///
    /// @return 0 (Monday 00:00) to 167
    public static int hourOfWeek(Instant moment, ZoneId zone) {
        return hourOfWeek(
                moment.getEpochSecond() + zone.getRules().getOffset(moment).getTotalSeconds());
    }

    private static int hourOfWeek(long localSecond) {
        // 1970 began on a Thursday.
        return (int) Math.floorMod(Math.floorDiv(localSecond, 3600L) + 3 * 24, (long) HOURS);
    }

    /// The hours of the week of hours in a row, across changes of the clock.
    ///
    /// @param firstHour in hours since 1970
    public static int[] hoursOfWeek(long firstHour, int count, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        int[] hours = new int[count];
        Instant start = Instant.ofEpochSecond(firstHour * 3600);
        ZoneOffset offset = rules.getOffset(start);
        ZoneOffsetTransition next = rules.nextTransition(start);
        for (int i = 0; i < count; i++) {
            long second = (firstHour + i) * 3600;
            while (next != null && next.toEpochSecond() <= second) {
                offset = next.getOffsetAfter();
                next = rules.nextTransition(next.getInstant());
            }
            hours[i] = hourOfWeek(second + offset.getTotalSeconds());
        }
        return hours;
    }
}
