package io.dateline.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// The times that Dateline deals with: four digits of a year, as every database, index, program and person reads them.
public final class Times {

    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    /// A time in UTC, as ISO 8601 writes it.
    ///
    /// @return empty for what is none, or none that [#fits]
    public static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(Times::fits);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static boolean fits(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
