package io.dateline.gateway.routing.quiet;

import io.dateline.gateway.signal.AlertLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When nobody is to be disturbed. Kept as local times and their zone, never as moments: at a change of the
/// clock they stay where the clock shows them.
///
/// @param holidays quiet from midnight to midnight
/// @param largeGoesThrough whether alerts of the level `large` are told all the same
public record QuietHours(ZoneId zone, List<QuietRange> ranges, Set<LocalDate> holidays, boolean largeGoesThrough) {

    /// Never quiet.
    public static final QuietHours NONE = new QuietHours(ZoneOffset.UTC, List.of(), Set.of(), true);

    /// However many holidays there are in a row: nothing is held for longer.
    private static final Duration MAX_HOLD = Duration.ofDays(31);

    /// @return when it may be told; empty: at once
    public Optional<Instant> heldUntil(Instant at, AlertLevel level) {
        return level == AlertLevel.LARGE && largeGoesThrough ? Optional.empty() : end(at);
    }

    /// The end of the quiet time that a moment falls into; ranges that meet are one.
    ///
    /// @return empty if it is not quiet then
    public Optional<Instant> end(Instant at) {
        Instant end = at;
        while (end.isBefore(at.plus(MAX_HOLD))) {
            Optional<Instant> next = endOfOne(end);
            if (next.isEmpty()) {
                break;
            }
            end = next.get();
        }
        return end.equals(at) ? Optional.empty() : Optional.of(end);
    }

    private Optional<Instant> endOfOne(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        Stream<QuietRange.Interval> ofRanges = ranges.stream()
                .flatMap(range -> Stream.of(day.minusDays(1), day).flatMap(begin -> range.on(begin, zone).stream()));
        Stream<QuietRange.Interval> ofHolidays =
                Stream.of(day).filter(holidays::contains).map(holiday -> QuietRange.wholeDay(holiday, zone));
        return Stream.concat(ofRanges, ofHolidays)
                .filter(interval -> interval.contains(at))
                .map(QuietRange.Interval::to)
                .max(Instant::compareTo);
    }
}
