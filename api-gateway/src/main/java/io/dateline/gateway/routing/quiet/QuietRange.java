package io.dateline.gateway.routing.quiet;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of the day that is quiet, as a clock on the wall shows it.
///
/// @param days on which it begins
/// @param to exclusive; on the day after if it is not later than the beginning, so that equal times are a whole
///     day
public record QuietRange(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /// @param to exclusive
    record Interval(Instant from, Instant to) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /// The range that begins on a day; empty where it begins on none such, or the clock leaps over all of it.
    Optional<Interval> on(LocalDate day, ZoneId zone) {
        if (!days.contains(day.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        Instant begin = first(day.atTime(from), zone.getRules());
        Instant end = last(last.atTime(to), zone.getRules());
        return begin.isBefore(end) ? Optional.of(new Interval(begin, end)) : Optional.empty();
    }

    static Interval wholeDay(LocalDate day, ZoneId zone) {
        return new Interval(
                first(day.atStartOfDay(), zone.getRules()),
                first(day.plusDays(1).atStartOfDay(), zone.getRules()));
    }

    /// The first moment at which the clock shows the time, or leaps over it.
    private static Instant first(LocalDateTime time, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? leap(time, rules) : time.toInstant(offsets.getFirst());
    }

    /// The last moment at which the clock shows the time, or leaps over it: what is quiet stays quiet through
    /// the hour that comes twice.
    private static Instant last(LocalDateTime time, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? leap(time, rules) : time.toInstant(offsets.getLast());
    }

    private static Instant leap(LocalDateTime time, ZoneRules rules) {
        ZoneOffsetTransition transition = rules.getTransition(time);
        return transition.getInstant();
    }
}
