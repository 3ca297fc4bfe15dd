package io.dateline.ingest.extract;

import io.dateline.contract.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A time as a page states it.
///
/// @param at with a precision coarser than a minute the beginning of that day, month or year in UTC
/// @param precision how exactly [#at] is known
/// @param offset from UTC, as stated beside the time; null if none is stated, and then [#at] reads the time as UTC
public record Published(
        Instant at, Precision precision, @Nullable ZoneOffset offset) {

    /// A time known to the day.
    public static Published ofDay(LocalDate day) {
        return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY, null);
    }

    /// Calendar day in the offset that was stated, else in UTC.
    public LocalDate day() {
        return LocalDate.ofInstant(at, offset == null ? ZoneOffset.UTC : offset);
    }
}
