package io.dateline.gateway.query.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A period of publication as a query gives it: `2026-11-23`, `2026-11`, `2026`, `2026-11-01..2026-11-30`,
/// `2026-11-01..`, `..2026`. Days are those of UTC; both ends belong to the period.
///
/// @param from first day; null for no bound
/// @param to last day; null for no bound
public record PublishedRange(
        @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final String UNTIL = "..";

    public static Optional<PublishedRange> parse(String text) {
        try {
            int until = text.indexOf(UNTIL);
            if (until < 0) {
                return Optional.of(new PublishedRange(first(text), last(text)));
            }
            String from = text.substring(0, until);
            String to = text.substring(until + UNTIL.length());
            PublishedRange range =
                    new PublishedRange(from.isEmpty() ? null : first(from), to.isEmpty() ? null : last(to));
            return range.isEmpty() ? Optional.empty() : Optional.of(range);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isEmpty() {
        return from == null ? to == null : to != null && to.isBefore(from);
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /// Epoch milliseconds, inclusive.
    public long fromMillis() {
        return from == null ? Long.MIN_VALUE : millis(from);
    }

    /// Epoch milliseconds, exclusive.
    public long toMillis() {
        return to == null ? Long.MAX_VALUE : millis(to.plusDays(1));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
