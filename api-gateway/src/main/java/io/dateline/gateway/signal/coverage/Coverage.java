package io.dateline.gateway.signal.coverage;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read of the sources that a monitor usually hits, as seen at one moment.
///
/// @param sources how many the monitor usually hits; 0 where the ledger is not known
/// @param unread names of those that have been unread for more than [#PATIENCE] now
/// @param exposure6 of the last 6 hours
/// @param exposure24 of the last 24 hours
/// @param exposure72 of the last 72 hours
/// @param read24 share of the sources that were read throughout the last 24 hours, 0 to 1
/// @param read72 the same for the last 72 hours
/// @param outage6 an outage that was made up for within or right before the last 6 hours; null if there was none
/// @param outage24 the same for the last 24 hours
public record Coverage(
        int sources,
        List<String> unread,
        @Nullable Instant unreadSince,
        Exposure exposure6,
        Exposure exposure24,
        Exposure exposure72,
        double read24,
        double read72,
        @Nullable Outage outage6,
        @Nullable Outage outage24) {

    /// A source may be unread for as long without anybody being told.
    public static final Duration PATIENCE = Duration.ofHours(2);

    /// Share of the usual sources from which on it matters that they were not read.
    public static final double MIN_UNREAD_SHARE = 0.2;

    /// Nothing is known of the sources: all was as usual, but nobody vouches for a silence.
    public static final Coverage UNKNOWN =
            new Coverage(0, List.of(), null, Exposure.USUAL, Exposure.USUAL, Exposure.USUAL, 0, 0, null, null);

    /// Sources were not read for a while, and are read again.
    ///
    /// @param hours the longest that one of them was unread
    /// @param share of the usual sources, 0 to 1
    /// @param ended the hour in which the last of them was read again
    @RegisterForReflection
    public record Outage(int hours, double share, Instant ended) {}

    public Coverage {
        unread = List.copyOf(unread);
    }

    /// @param readings of every source that the monitor usually hits
    public static Coverage of(List<SourceReading> readings, Instant at) {
        if (readings.isEmpty()) {
            return UNKNOWN;
        }
        long now = Math.floorDiv(at.getEpochSecond(), 3600L);
        List<String> unread = new ArrayList<>();
        Instant since = null;
        for (SourceReading reading : readings) {
            Instant from = reading.unreadSince();
            if (from != null && Duration.between(from, at).compareTo(PATIENCE) > 0) {
                unread.add(reading.name());
                since = since == null || from.isBefore(since) ? from : since;
            }
        }
        return new Coverage(
                readings.size(),
                unread,
                since,
                exposure(readings, now, 6),
                exposure(readings, now, 24),
                exposure(readings, now, 72),
                readShare(readings, now, 24),
                readShare(readings, now, 72),
                outage(readings, now, 6),
                outage(readings, now, 24));
    }

    /// Of a window.
    ///
    /// @param hours 6, 24 or 72
    public Exposure exposure(int hours) {
        return hours <= 6 ? exposure6 : hours <= 24 ? exposure24 : exposure72;
    }

    /// Of a window, as [Coverage] says it.
    ///
    /// @param hours 6 or 24
    public @Nullable Outage outage(int hours) {
        return hours <= 6 ? outage6 : outage24;
    }

    /// The exposure of a window that a spike is held against. After an outage what has no time of day counts for the
    /// hour in which it was found, so that the window may hold articles of the hours before it too.
    ///
    /// @param hours 6 or 24
    public Exposure caughtUp(int hours) {
        Exposure exposure = exposure(hours);
        Outage outage = outage(hours);
        if (outage == null) {
            return exposure;
        }
        double factor = Math.max(exposure.factor(), 1) * (1 + outage.share() * outage.hours() / hours);
        return new Exposure(
                exposure.articles(), exposure.usual(), Math.clamp(factor, Exposure.MIN_FACTOR, Exposure.MAX_FACTOR));
    }

    public double unreadShare() {
        return sources == 0 ? 0 : (double) unread.size() / sources;
    }

    /// Whole hours alone: the one under way says little yet of what a source gives in it.
    private static Exposure exposure(List<SourceReading> readings, long now, int window) {
        long articles = 0;
        double usual = 0;
        for (SourceReading reading : readings) {
            for (int i = 0; i < reading.hours().size(); i++) {
                long hour = reading.firstHour() + i;
                if (hour >= now - window && hour < now) {
                    articles += reading.hours().get(i).articles();
                    usual += reading.hours().get(i).usual();
                }
            }
        }
        return Exposure.of(articles, usual);
    }

    private static double readShare(List<SourceReading> readings, long now, int window) {
        long read = readings.stream()
                .filter(reading -> reading.unreadSince() == null
                        && reading.longestGap(now - window, now + 1) <= PATIENCE.toHours())
                .count();
        return (double) read / readings.size();
    }

    private static @Nullable Outage outage(List<SourceReading> readings, long now, int window) {
        int longest = 0;
        int caughtUp = 0;
        long ended = 0;
        for (SourceReading reading : readings) {
            int gap = reading.longestGap(now - window - 1, now);
            if (gap > PATIENCE.toHours() && reading.unreadSince() == null) {
                caughtUp++;
                longest = Math.max(longest, gap);
                ended = Math.max(ended, reading.endOfGap(now));
            }
        }
        double share = (double) caughtUp / readings.size();
        return share > MIN_UNREAD_SHARE ? new Outage(longest, share, Instant.ofEpochSecond(ended * 3600)) : null;
    }
}
