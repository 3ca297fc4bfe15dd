package io.dateline.gateway.signal.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the coverage ledger says of one source that a monitor usually hits: one with a mention in the last 28
/// days.
///
/// @param unreadSince since when it could not be read, though it should have been; null if it was read as its
///     pace wants
/// @param firstHour of `hours`, in hours since 1970
/// @param hours one after another, the last the one that is under way; 80 or more, so that 72 h and what was
///     before can be seen
public record SourceReading(
        UUID sourceId, String name, @Nullable Instant unreadSince, long firstHour, List<Hour> hours) {

    /// @param articles that were read in it and appeared in it
    /// @param usual how many articles the source usually has in that hour of the week
    /// @param unread it should have been read in this hour and was not: no poll was answered. An hour stays so
    ///     even if a later answer made up for it
    public record Hour(int articles, double usual, boolean unread) {}

    public SourceReading {
        hours = List.copyOf(hours);
    }

    /// Hours in a row without an answer that ended in one of the hours given, the longest of them.
    ///
    /// @param fromHour inclusive
    /// @param toHour exclusive
    public int longestGap(long fromHour, long toHour) {
        int longest = 0;
        int gap = 0;
        for (int i = 0; i < hours.size() && firstHour + i < toHour; i++) {
            gap = hours.get(i).unread() ? gap + 1 : 0;
            if (firstHour + i >= fromHour) {
                longest = Math.max(longest, gap);
            }
        }
        return longest;
    }

    /// The hour in which it was read again, the last time that it was.
    long endOfGap(long now) {
        for (int i = (int) Math.min(hours.size() - 1, now - firstHour); i > 0; i--) {
            if (!hours.get(i).unread() && hours.get(i - 1).unread()) {
                return firstHour + i;
            }
        }
        return now;
    }
}
