package io.dateline.gateway.routing.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.platform.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Tokyo",
            "Asia/Kathmandu",
            "America/Santiago",
            "UTC");

    private static final Set<DayOfWeek> EVERY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void nightStaysWhereTheClockShowsItAcrossBothChanges() {
        QuietHours night = hours("Europe/London", "22:00", "07:00");

        assertThat(night.end(at("2026-03-28T23:00", "Europe/London")))
                .contains(at("2026-03-29T07:00", "Europe/London"));
        assertThat(night.end(at("2026-10-24T23:00", "Europe/London")))
                .contains(at("2026-10-25T07:00", "Europe/London"));
        assertThat(Duration.between(
                        at("2026-03-28T22:00", "Europe/London"),
                        night.end(at("2026-03-28T22:00", "Europe/London")).orElseThrow()))
                .isEqualTo(Duration.ofHours(8));
        assertThat(night.end(at("2026-10-24T22:00", "Europe/London"))
                        .map(end -> Duration.between(at("2026-10-24T22:00", "Europe/London"), end)))
                .contains(Duration.ofHours(10));
        assertThat(night.end(at("2026-03-29T07:00", "Europe/London"))).isEmpty();
        assertThat(night.end(at("2026-03-29T21:59", "Europe/London"))).isEmpty();
    }

    @Test
    void whatTheClockLeapsOverIsNotQuiet() {
        // 02:00 becomes 03:00 in New York, and 02:00 becomes 02:30 on Lord Howe Island.
        QuietHours newYork = hours("America/New_York", "02:10", "02:50");
        QuietHours lordHowe = hours("Australia/Lord_Howe", "02:05", "02:25");
        for (Instant at = Instant.parse("2026-03-08T06:00:00Z");
                at.isBefore(Instant.parse("2026-03-08T09:00:00Z"));
                at = at.plusSeconds(60)) {
            assertThat(newYork.end(at)).as(at.toString()).isEmpty();
        }
        for (Instant at = Instant.parse("2026-10-03T14:30:00Z");
                at.isBefore(Instant.parse("2026-10-03T17:00:00Z"));
                at = at.plusSeconds(60)) {
            assertThat(lordHowe.end(at)).as(at.toString()).isEmpty();
        }
    }

    @Test
    void hourThatComesTwiceBelongsToOneQuietTime() {
        // 02:00 becomes 01:00 at 06:00 UTC.
        QuietHours night = hours("America/New_York", "22:00", "01:30");

        assertThat(night.end(Instant.parse("2026-11-01T05:00:00Z"))).contains(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(night.end(Instant.parse("2026-11-01T05:45:00Z"))).contains(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(night.end(Instant.parse("2026-11-01T06:30:00Z"))).isEmpty();
    }

    @Test
    void weekendHolidayAndNightThatMeetAreOne() {
        QuietHours quiet = new QuietHours(
                ZoneId.of("Europe/London"),
                List.of(
                        new QuietRange(EVERY, LocalTime.of(22, 0), LocalTime.of(7, 0)),
                        new QuietRange(
                                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                LocalTime.MIDNIGHT,
                                LocalTime.MIDNIGHT)),
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)),
                true);

        // Christmas is a Friday, and Monday is a holiday too.
        assertThat(quiet.end(at("2026-12-24T23:00", "Europe/London")))
                .contains(at("2026-12-29T07:00", "Europe/London"));
        assertThat(quiet.heldUntil(at("2026-12-24T23:00", "Europe/London"), AlertLevel.LARGE))
                .isEmpty();
        assertThat(new QuietHours(quiet.zone(), quiet.ranges(), quiet.holidays(), false)
                        .heldUntil(at("2026-12-24T23:00", "Europe/London"), AlertLevel.LARGE))
                .isPresent();
    }

    /// A moment is quiet if the clock shows a quiet time; where an hour comes twice, what lies between two such
    /// moments is quiet too, and nothing else ever.
    @Test
    void everyMinuteAroundEveryChangeOfTheClockIsWhatTheClockShows() {
        Random random = new Random(12);
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            for (Instant change : changes(zone)) {
                for (int i = 0; i < 12; i++) {
                    QuietRange range = new QuietRange(
                            days(random),
                            LocalTime.of(random.nextInt(24), random.nextInt(60)),
                            LocalTime.of(random.nextInt(24), random.nextInt(60)));
                    check(new QuietHours(zone, List.of(range), Set.of(), true), range, change);
                }
            }
        }
    }

    private static void check(QuietHours quiet, QuietRange range, Instant change) {
        Instant from = change.minus(Duration.ofHours(40));
        for (int minute = 0; minute < 80 * 60; minute += 7) {
            Instant at = from.plus(Duration.ofMinutes(minute));
            boolean shown = shows(range, at.atZone(quiet.zone()));
            Optional<Instant> end = quiet.end(at);
            boolean near = Duration.between(change, at).abs().compareTo(Duration.ofHours(1)) <= 0;
            if (shown) {
                assertThat(end).as("%s %s at %s", quiet.zone(), range, at).isPresent();
            } else if (!near) {
                assertThat(end).as("%s %s at %s", quiet.zone(), range, at).isEmpty();
            }
            end.ifPresent(until -> {
                assertThat(until).isAfter(at);
                // Told at the end, it is told in a loud minute.
                assertThat(quiet.end(until)).isEmpty();
                LocalTime told = until.atZone(quiet.zone()).toLocalTime();
                assertThat(told.equals(range.to()) || until.equals(change)).isTrue();
            });
        }
    }

    private static boolean shows(QuietRange range, ZonedDateTime time) {
        LocalTime clock = time.toLocalTime();
        DayOfWeek day = time.getDayOfWeek();
        boolean isWithinDay = range.to().isAfter(range.from());
        boolean begun = range.days().contains(day)
                && !clock.isBefore(range.from())
                && (!isWithinDay || clock.isBefore(range.to()));
        boolean fromYesterday = !isWithinDay && range.days().contains(day.minus(1)) && clock.isBefore(range.to());
        return begun || fromYesterday;
    }

    private static List<Instant> changes(ZoneId zone) {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        ZoneOffsetTransition first = zone.getRules().nextTransition(from);
        if (first == null) {
            return List.of(Instant.parse("2026-03-29T01:00:00Z"));
        }
        return List.of(
                first.getInstant(),
                zone.getRules().nextTransition(first.getInstant()).getInstant());
    }

    private static Set<DayOfWeek> days(Random random) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        EVERY.stream().filter(_ -> random.nextInt(3) > 0).forEach(days::add);
        return days;
    }

    @Test
    void settingsAreRefusedThatNameNoZoneNoDayOrAreAlwaysQuiet() {
        QuietSettings.Range all = new QuietSettings.Range(null, "08:00", "08:00");
        assertThatThrownBy(() -> new QuietSettings("Mars/Olympus", null, null, null).hours(ZoneOffset.UTC))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("zone");
        assertThatThrownBy(() -> new QuietSettings(null, null, List.of("2026-02-30"), null).hours(ZoneOffset.UTC))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> new QuietSettings(null, List.of(all), null, null).hours(ZoneOffset.UTC))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("always");
        QuietHours read = new QuietSettings(
                        "Asia/Tokyo",
                        List.of(new QuietSettings.Range(List.of("fri"), "18:00", "09:30")),
                        List.of("2026-12-31"),
                        false)
                .hours(ZoneOffset.UTC);
        assertThat(read.end(at("2026-12-05T09:00", "Asia/Tokyo"))).contains(at("2026-12-05T09:30", "Asia/Tokyo"));
        assertThat(read.end(at("2026-12-31T10:00", "Asia/Tokyo"))).contains(at("2027-01-01T00:00", "Asia/Tokyo"));
        assertThat(read.largeGoesThrough()).isFalse();
    }

    private static QuietHours hours(String zone, String from, String to) {
        return new QuietHours(
                ZoneId.of(zone),
                List.of(new QuietRange(EVERY, LocalTime.parse(from), LocalTime.parse(to))),
                Set.of(),
                true);
    }

    private static Instant at(String local, String zone) {
        return java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
