package io.dateline.gateway.article;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.time.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what stands in an address, and says plainly what is wrong with it.
public final class Parameters {

    private static final int MAX_LIMIT = 200;

    private Parameters() {}

    /// Beginning of a period: a day (`2026-11-23`, its beginning in UTC) or a time with its offset.
    public static @Nullable Instant from(@Nullable String value) {
        return time("from", value, 0);
    }

    /// End of a period, exclusive: a day is meant to its end.
    public static @Nullable Instant to(@Nullable String value) {
        return time("to", value, 1);
    }

    private static @Nullable Instant time(String name, @Nullable String value, int plusDays) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            boolean day = value.length() == 10;
            Instant time = day
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            if (Times.fits(time)) {
                return day ? time.plus(Duration.ofDays(plusDays)) : time;
            }
        } catch (DateTimeException e) {
            throw noTime(name, value);
        }
        throw noTime(name, value);
    }

    private static ProblemException noTime(String name, String value) {
        return invalid(
                name,
                "“" + value
                        + "” is no day such as 2026-11-23 and no time such as 2026-11-23T09:30:00Z of a year from 1 to 9999.");
    }

    public static int limit(@Nullable String value) {
        try {
            int limit = value == null || value.isBlank() ? 20 : Integer.parseInt(value);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw invalid("limit", "“" + value + "” is no number.");
        }
        throw invalid("limit", "The limit is a number from 1 to " + MAX_LIMIT + ".");
    }

    public static String oneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw invalid(name, "“" + value + "” is none of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    public static UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw invalid(name, "“" + value + "” is no id.");
        }
    }

    /// What is no id is the id of nothing.
    ///
    /// @param noun what is looked for, for the problem `<noun>-not-found`
    public static UUID pathId(String value, String noun) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(404, noun + "-not-found", "No " + noun + " has the id " + value + ".");
        }
    }

    public static ProblemException invalid(String name, String detail) {
        return new ProblemException(400, "request-invalid", detail, List.of(Problem.Error.of(name, detail)));
    }
}
