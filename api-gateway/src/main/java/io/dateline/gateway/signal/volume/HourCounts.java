package io.dateline.gateway.signal.volume;

import java.time.Instant;

/// What a monitor found hour by hour, each article once per outlet and text, by [the time it counts
/// for][io.dateline.gateway.signal.SignalMention#timeOf]. It begins with the first hour that the monitor looked
/// at: when it was made, or, if it was backfilled, where the backfill begins. Hours beyond the last are without
/// articles.
///
/// Eight weeks before the moment that is judged are enough, and more do no harm; of hours after it nothing is
/// read.
public final class HourCounts {

    private final long firstHour;
    private final int[] articles;
    private final int[] negative;
    private final int[] judged;

    /// @param firstHour in hours since 1970
    /// @param articles of each hour
    /// @param negative of them
    /// @param judged how many had a known tone
    /// @throws IllegalArgumentException if the three differ in length
    public HourCounts(long firstHour, int[] articles, int[] negative, int[] judged) {
        if (articles.length != negative.length || articles.length != judged.length) {
            throw new IllegalArgumentException("hours of different number");
        }
        this.firstHour = firstHour;
        this.articles = articles.clone();
        this.negative = negative.clone();
        this.judged = judged.clone();
    }

    /// In hours since 1970.
    public long firstHour() {
        return firstHour;
    }

    /// The hour that a moment lies in, in hours since 1970.
    public static long hourOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 3600L);
    }

    public int articles(long hour) {
        return at(articles, hour);
    }

    public int negative(long hour) {
        return at(negative, hour);
    }

    public int judged(long hour) {
        return at(judged, hour);
    }

    /// @param negatives whether to count the negative alone
    int count(long hour, boolean negatives) {
        return at(negatives ? negative : articles, hour);
    }

    private int at(int[] counts, long hour) {
        long i = hour - firstHour;
        return i < 0 || i >= counts.length ? 0 : counts[(int) i];
    }
}
