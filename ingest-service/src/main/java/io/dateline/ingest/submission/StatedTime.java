package io.dateline.ingest.submission;

import io.dateline.contract.article.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// A time as a caller states it, with the precision that lies in its form.
///
/// @param at with a precision coarser than a minute the beginning of that day, month or year in UTC
record StatedTime(Instant at, Precision precision) {

    /// @throws DateTimeException if it is none
    static StatedTime parse(String text) {
        String stated = text.strip();
        return switch (stated.length()) {
            case 4 -> new StatedTime(start(LocalDate.of(number(stated), 1, 1)), Precision.YEAR);
            case 7 -> new StatedTime(start(YearMonth.parse(stated).atDay(1)), Precision.MONTH);
            case 10 -> new StatedTime(start(LocalDate.parse(stated)), Precision.DAY);
            default -> time(stated);
        };
    }

    private static StatedTime time(String stated) {
        int zone = Math.max(stated.indexOf('Z'), Math.max(stated.indexOf('+'), stated.lastIndexOf('-')));
        boolean zoned = zone > 10;
        Instant at = zoned
                ? OffsetDateTime.parse(stated).toInstant()
                : LocalDateTime.parse(stated).toInstant(ZoneOffset.UTC);
        String clock = stated.substring(11, zoned ? zone : stated.length());
        return new StatedTime(at, clock.length() == 5 ? Precision.MINUTE : Precision.SECOND);
    }

    private static int number(String year) {
        try {
            return Integer.parseInt(year);
        } catch (NumberFormatException e) {
            throw new DateTimeParseException("no year", year, 0, e);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
