package io.dateline.gateway.briefing.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A time of day in a zone, on some days of the week, without the days that are skipped. It is kept as it is written:
/// what moment it means is found anew for each day, so that it stays the same time of day all year.
public record Schedule(LocalTime at, ZoneId zone, Set<DayOfWeek> days, Set<LocalDate> skipped) {

    /// More than any list of skipped days is long.
    private static final int MAX_DAYS = 4_000;

    public Schedule {
        days = Set.copyOf(days);
        skipped = Set.copyOf(skipped);
    }

    /// When it is due on a day. A time that the clocks leave out is due as soon as they go on; one that comes twice is
    /// due the first time.
    public Run on(LocalDate date) {
        ZoneOffsetTransition change = zone.getRules().getTransition(date.atTime(at));
        if (change != null && change.isGap()) {
            return new Run(date, change.getInstant(), change.getOffsetAfter());
        }
        ZoneOffset offset = zone.getRules().getValidOffsets(date.atTime(at)).getFirst();
        return new Run(date, date.atTime(at).toInstant(offset), offset);
    }

    /// The first after a day.
    ///
    /// @return empty if there is none for years
    public Optional<Run> after(LocalDate day) {
        for (int i = 1; i <= MAX_DAYS; i++) {
            LocalDate date = day.plusDays(i);
            if (isDue(date)) {
                return Optional.of(on(date));
            }
        }
        return Optional.empty();
    }

    /// The first after a moment.
    ///
    /// @return empty if there is none for years
    public Optional<Run> after(Instant moment) {
        // Two days before it is the day before it in every zone, whatever the clocks did.
        Optional<Run> run = after(moment.atZone(zone).toLocalDate().minusDays(2));
        while (run.isPresent() && !run.get().at().isAfter(moment)) {
            run = after(run.get().date());
        }
        return run;
    }

    /// The last that is due by now, where several were missed; what the others would have told is told with it.
    ///
    /// @param first that is due
    public Run latest(Run first, Instant now) {
        Run latest = first;
        Optional<Run> next = after(first.date());
        while (next.isPresent() && !next.get().at().isAfter(now)) {
            latest = next.get();
            next = after(latest.date());
        }
        return latest;
    }

    /// The next few after a moment.
    public List<Run> next(Instant moment, int count) {
        List<Run> runs = new ArrayList<>();
        Optional<Run> run = after(moment);
        while (run.isPresent() && runs.size() < count) {
            runs.add(run.get());
            run = after(run.get().date());
        }
        return runs;
    }

    /// A day that a zone left out as it crossed the date line is no day.
    private boolean isDue(LocalDate date) {
        return days.contains(date.getDayOfWeek())
                && !skipped.contains(date)
                && date.atStartOfDay(zone).toLocalDate().equals(date);
    }
}
