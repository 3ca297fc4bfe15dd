package io.dateline.ingest.dates;

import io.dateline.contract.article.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A time as a page states it.
///
/// @param at with a precision coarser than a minute the beginning of that day, month or year in UTC
/// @param precision how exactly [#at] is known
/// @param offset from UTC, as stated beside the time; null if none is stated, and then [#at] reads the time as UTC
/// @param statedDay calendar day where the article was written, when something else on the page states one that
///     differs from the day of [#at] by the time zone alone; null otherwise
public record Published(
        Instant at,
        Precision precision,
        @Nullable ZoneOffset offset,
        @Nullable LocalDate statedDay) {

    public Published(Instant at, Precision precision, @Nullable ZoneOffset offset) {
        this(at, precision, offset, null);
    }

    /// A time known to the day.
    public static Published ofDay(LocalDate day) {
        return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY, null);
    }

    /// The same time, of which another witness states the calendar day; a day that no time zone explains is not
    /// believed.
    public Published onDay(LocalDate day) {
        boolean zoned = offset != null && offset.getTotalSeconds() != 0;
        if (zoned || precision == Precision.DAY || precision == Precision.MONTH || precision == Precision.YEAR) {
            return this;
        }
        Instant begins = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean possible = !at.isBefore(begins.minusSeconds(EAST)) && at.isBefore(begins.plusSeconds(WEST));
        return possible ? new Published(at, precision, offset, day) : this;
    }

    /// The day begins in the farthest east 14 hours before it does in UTC, and ends in the farthest west 12 hours
    /// after.
    private static final long EAST = 14 * 3_600;

    private static final long WEST = (24 + 12) * 3_600;

    /// Calendar day that was stated, else that of the offset that was stated, else in UTC.
    public LocalDate day() {
        if (statedDay != null) {
            return statedDay;
        }
        return LocalDate.ofInstant(at, offset == null ? ZoneOffset.UTC : offset);
    }
}
